import type { Advisor } from "../../src/advisor.ts";
import { plainText, type Reply } from "../../src/reply.ts";
import { titleToShow } from "./title-to-show.ts";

/**
 * One line of the line protocol: `{"id","turns":[…]}` in, the reply to the last turn out, both as JSON without a line
 * break. A line that cannot be answered gives `{"error","id"?}`. `now` is a clock in milliseconds.
 */
export function answerRecord(advisor: Advisor, line: string, now: () => number): string {
  const record = readRecord(line);
  if (record.kind === "broken")
    return printable(record.id === undefined ? { error: record.error } : { id: record.id, error: record.error });
  const { id, turns } = record;
  const before = turns
    .slice(0, -1)
    .reduce<string | undefined>((token, turn) => advisor.ask(turn, token).token, undefined);
  const start = now();
  const reply = advisor.ask(turns.at(-1) ?? "", before);
  const milliseconds = Math.round((now() - start) * 1000) / 1000;
  const { kind, token, credentials, topics, sources } = reply;
  return printable({ id, kind, text: wholeText(reply), token, credentials, topics, sources, milliseconds });
}

type Record =
  | { readonly kind: "question"; readonly id: unknown; readonly turns: readonly string[] }
  | { readonly kind: "broken"; readonly error: string; readonly id?: unknown };

function readRecord(line: string): Record {
  const value = parseJson(line);
  if (value === undefined) return { kind: "broken", error: `the line is not JSON; ${wanted}` };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "broken", error: `the line is not an object; ${wanted}` };
  }
  const id: unknown = "id" in value ? value.id : undefined;
  const turns: unknown = "turns" in value ? value.turns : undefined;
  if (turns === undefined) return { kind: "broken", id, error: `turns is missing; ${wanted}` };
  if (!Array.isArray(turns) || !turns.every((turn) => typeof turn === "string")) {
    return { kind: "broken", id, error: `turns is not a list of texts; ${wanted}` };
  }
  if (turns.length === 0) return { kind: "broken", id, error: `turns is empty; ${wanted}` };
  return { kind: "question", id: id ?? null, turns };
}

const wanted = 'it must be like {"id":"q1","turns":["the question"]}';

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function wholeText(reply: Reply): string {
  const title = titleToShow(reply);
  return title === undefined ? plainText(reply) : `${title}\n${plainText(reply)}`;
}

/** JSON in which characters that a terminal obeys, or that some readers take for the end of a line, are escaped. */
const printable = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
