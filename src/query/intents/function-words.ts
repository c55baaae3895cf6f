/** English words that carry grammar more than subject. They count for less, never for nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the i me my we us our you your he she it its they them this that these those
  am is are was were be been being have has had do does did will would shall should can could may might must
  of to in on at for from by with about as and or but if so than then there here not no also just only very too
  please ok how what when where why who which any some get got`.split(/\s+/u),
);
