/** Where an adapter writes lines for the admin. Never a secret, never what a person wrote; pino's loggers fit. */
export type Log = {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  /** What the platforms' libraries are doing; missing where nobody wants to know. */
  debug?(line: string): void;
};

/** Lines to the standard error stream, so that standard output stays free. */
export const logToStandardError: Log = {
  info: (line) => void process.stderr.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`Warning: ${line}\n`),
  error: (line) => void process.stderr.write(`Error: ${line}\n`),
};
