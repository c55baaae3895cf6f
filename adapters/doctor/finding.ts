/** What the doctor found out about one thing. Never a value of a setting. */
export type Finding =
  /** `ok`: as it should be. `note`: worth knowing, and nothing to do. */
  | { readonly kind: "ok" | "note"; readonly what: string }
  | { readonly kind: "problem"; readonly what: string; readonly cure: string };

export const ok = (what: string): Finding => ({ kind: "ok", what });
export const note = (what: string): Finding => ({ kind: "note", what });
export const problem = (what: string, cure: string): Finding => ({ kind: "problem", what, cure });
