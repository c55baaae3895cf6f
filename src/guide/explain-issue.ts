import type * as z from "zod";
import { didYouMean, nearest, oneOf } from "./did-you-mean.ts";
import { fieldsAt, valueAt } from "./fields-at.ts";
import type { Finding, Step } from "./finding.ts";

type Issue = z.core.$ZodIssue;

/** Says in plain words what does not fit the schema; one finding for each mistake. `data` is what was checked. */
export function explainIssues(file: string, schema: z.ZodType, data: unknown, issues: readonly Issue[]): Finding[] {
  const all = issues.flatMap((issue) => explain(issue, schema, data, []));
  const misspelt = new Set(all.flatMap(({ stands }) => (stands === undefined ? [] : [key(stands)])));
  const seen = new Set<string>();
  return all.flatMap(({ path, on, message, stands, code }) => {
    // A misspelt field is one mistake, not one too many and one missing.
    if (stands === undefined && misspelt.has(key(path)) && valueAt(data, path) === undefined) return [];
    // One wrong text often breaks several rules about its form; the first is enough.
    const once = `${code} ${on} ${key(path)}`;
    if (code === "invalid_format" && seen.has(once)) return [];
    seen.add(once);
    return [{ file, path, on, message }];
  });
}

type Explained = {
  readonly path: readonly Step[];
  readonly on: "key" | "value";
  readonly message: string;
  readonly code: Issue["code"];
  /** The field that this misspelt one stands for. */
  readonly stands?: readonly Step[];
};

function explain(issue: Issue, schema: z.ZodType, data: unknown, before: readonly Step[]): readonly Explained[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const value = valueAt(data, path);
  const code = issue.code;
  const say = (message: string): readonly Explained[] => [
    { path, on: value === undefined ? "key" : "value", message, code },
  ];
  switch (issue.code) {
    case "invalid_type":
      return say(`${whatIs(value)}, ${mustBe(issue.expected, value, schema, path)}`);
    case "invalid_value":
      return say(invalidValue(value, issue.values.map(String)));
    case "too_small":
      if (issue.origin === "string") return say("is empty, must be some text");
      return say(
        `${Array.isArray(value) ? entries(value.length) : whatIs(value)}, ${rule(issue, `must be ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`)}`,
      );
    case "too_big":
      return say(`${howBig(value)}, ${rule(issue, `must be at most ${issue.maximum}`)}`);
    case "invalid_format":
      return say(`${whatIs(value)}, ${rule(issue, "must be written in another way")}`);
    case "not_multiple_of":
      return say(`${whatIs(value)}, must be a multiple of ${issue.divisor}`);
    case "unrecognized_keys": {
      const known = fieldsAt(schema, path);
      const absent = known.filter((field) => valueAt(data, [...path, field]) === undefined);
      return issue.keys.map((field) => {
        const near = nearest(field, absent);
        const message = `is not a known field here${didYouMean(field, absent.length === 0 ? known : absent)}`;
        return {
          path: [...path, field],
          on: "key",
          message,
          code,
          ...(near === undefined ? {} : { stands: [...path, near] }),
        };
      });
    }
    case "invalid_union": {
      if ("options" in issue && issue.options !== undefined) return say(invalidValue(value, issue.options.map(String)));
      const branch = issue.errors
        .filter((errors) => !errors.some((error) => error.code === "invalid_type" && error.path.length === 0))
        .toSorted((a, b) => a.length - b.length)[0];
      if (branch !== undefined && branch.length > 0)
        return branch.flatMap((error) => explain(error, schema, data, path));
      return say(`${whatIs(value)}, ${rule(issue, "must be written in another way")}`);
    }
    case "invalid_key":
      return [
        {
          path,
          on: "key",
          message: `has the name "${path.at(-1)}", ${rule(issue.issues[0] ?? issue, "must be named in another way")}`,
          code,
        },
      ];
    case "invalid_element":
      return say("has a wrong entry, must be written in another way");
    case "custom":
      return say(`${whatIs(value)}, ${rule(issue, "must be different")}`);
  }
}

/** The schema's own words where it has some; they say what must be. */
function rule(issue: Issue, otherwise: string): string {
  return issue.message.includes("must") ? issue.message : otherwise;
}

function mustBe(expected: string, value: unknown, schema: z.ZodType, path: readonly Step[]): string {
  switch (expected) {
    case "string":
      return typeof value === "number" || typeof value === "boolean"
        ? `must be text, in quotes: "${value}"`
        : "must be text";
    case "number":
      return "must be a number";
    case "int":
      return "must be a whole number";
    case "boolean":
      return "must be true or false";
    case "array":
      return 'must be a list, each entry on a line that starts with "- "';
    default: {
      const fields = fieldsAt(schema, path);
      return `must have fields${path.length === 0 ? "" : " below it"}${fields.length === 0 ? "" : `: ${fields.join(", ")}`}`;
    }
  }
}

function invalidValue(value: unknown, allowed: readonly string[]): string {
  if (typeof value === "boolean") return `${whatIs(value)}, must be ${oneOf(allowed)} (in quotes)`;
  return typeof value === "string"
    ? `${whatIs(value)}${didYouMean(value, allowed)}`
    : `${whatIs(value)}, must be ${oneOf(allowed)}`;
}

function whatIs(value: unknown): string {
  if (value === undefined) return "is missing";
  if (value === null || value === "") return "is empty";
  if (Array.isArray(value)) return "is a list";
  if (typeof value === "object") return "is a group of fields";
  if (typeof value === "string") return `is "${value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}"`;
  return typeof value === "number" ? `is the number ${value}` : `is ${JSON.stringify(value)}`;
}

/** Characters of a value that a message repeats. */
const SHOWN = 40;

function howBig(value: unknown): string {
  if (typeof value === "string") return `has ${value.trim().length} characters`;
  return Array.isArray(value) ? entries(value.length) : whatIs(value);
}

function entries(count: number): string {
  return count === 0 ? "has no entries" : count === 1 ? "has one entry" : `has ${count} entries`;
}

function key(path: readonly Step[]): string {
  return JSON.stringify(path);
}
