/** A step into a YAML value: a key, or an index from 0. */
export type Step = string | number;

/** A problem before its line and column are known; these are looked up only when there is something to report. */
export type Finding = {
  /** Relative to the knowledge folder. */
  readonly file: string;
  readonly path: readonly Step[];
  /** Where the mark goes: on the field's name, or on what it holds. */
  readonly on: "key" | "value";
  /** What is wrong, what it must be. */
  readonly message: string;
};

/** `["options", 0, "label"]` → `options[1].label`; the whole file is `file`. */
export function fieldName(path: readonly Step[]): string {
  if (path.length === 0) return "file";
  return path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join("");
}
