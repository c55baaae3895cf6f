/** What is wrong with one environment variable. The value itself is never part of it. */
export type SettingProblem = {
  readonly variable: string;
  /** `is missing`, `does not look like a bot token`: goes after the variable's name. */
  readonly wrong: string;
  /** The next thing to do, as one or two sentences. */
  readonly cure: string;
};

/** Settings, or everything that is wrong with them. `absent`: none of the platform's variables is set, so it is not wanted. */
export type SettingsResult<Settings> =
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "absent" }
  | { readonly kind: "problems"; readonly problems: readonly SettingProblem[] };

/** `process.env`, or a test's own record. */
export type Environment = Readonly<Record<string, string | undefined>>;
