import { pino } from "pino";
import * as z from "zod";
import type { Log } from "./log.ts";
import type { LogLevel } from "./log-settings.ts";
import { logAnswers } from "./log-answers.ts";
import type { Observe } from "./observe.ts";
import { createBlank } from "./secrets.ts";

/** Something to write to; `isTTY` when somebody is watching. */
export type Out = { readonly isTTY?: boolean | undefined; write(text: string): unknown };

type Options = { readonly level: LogLevel; readonly secrets: readonly string[]; readonly out: Out };

/** The log of the whole program, and what writes one line for each answer into it. */
export type ProgramLog = { readonly log: Log; readonly observe: Observe };

/** Writes a line of JSON for each event, or, where somebody is watching, a short line of words. No line holds any of the secrets. */
export function createLog({ level, secrets, out }: Options): ProgramLog {
  const blank = createBlank(secrets);
  const write = (line: string): void => void out.write(blank(out.isTTY === true ? inWords(line) : line));
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, { write });
  const log: Log = {
    info: (line) => logger.info(line),
    warn: (line) => logger.warn(line),
    error: (line) => logger.error(line),
    ...(logger.isLevelEnabled("debug") ? { debug: (line: string) => logger.debug(line) } : {}),
  };
  return { log, observe: logAnswers((fields) => logger.info(fields, "answered")) };
}

const formatters = { level: (label: string) => ({ level: label }) };

/** `15:04:05 warn Slack: …`; the fields of an answer follow its line. */
function inWords(line: string): string {
  const { level, time, msg, ...fields } = z.record(z.string(), z.unknown()).parse(JSON.parse(line));
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
  const clock = String(time).slice(11, 19);
  return `${[clock, ...(level === "info" ? [] : [level]), msg, ...rest].join(" ")}\n`;
}
