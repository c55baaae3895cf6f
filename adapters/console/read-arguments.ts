import { parseArgs } from "node:util";

/** What the ask command was told to do. */
export type Arguments =
  | { readonly kind: "help" }
  | { readonly kind: "protocol" }
  | { readonly kind: "ask"; readonly text: string; readonly previous: string | undefined }
  | { readonly kind: "explain"; readonly text: string; readonly previous: string | undefined; readonly json: boolean }
  | { readonly kind: "open"; readonly token: string }
  | { readonly kind: "wrong"; readonly message: string };

/** Reads the words after `ask`. Total: what cannot be done is `wrong`, with a message that says what to do instead. */
export function readArguments(words: readonly string[]): Arguments {
  const parsed = parse(words);
  if (typeof parsed === "string") return wrong(parsed);
  const { values, positionals } = parsed;
  const text = positionals.join(" ");
  if (values.help === true) return { kind: "help" };
  if (values.explain === true) {
    if (text.trim() === "" || values.open !== undefined)
      return wrong('--explain needs a question, in quotes: ask -- --explain "…"');
    return { kind: "explain", text, previous: values.previous, json: values.json === true };
  }
  if (values.json === true) {
    if (text !== "" || values.open !== undefined || values.previous !== undefined) {
      return wrong("--json reads the questions from standard input; leave out everything else.");
    }
    return { kind: "protocol" };
  }
  if (values.open !== undefined) {
    if (text !== "" || values.previous !== undefined)
      return wrong("--open shows one reply; leave out everything else.");
    return { kind: "open", token: values.open };
  }
  if (text.trim() === "") return wrong('A question is missing. Write it in quotes: ask -- "…"');
  return { kind: "ask", text, previous: values.previous };
}

/** What `ask --help` prints. */
export const usage = `Usage: npm run --silent ask -- "QUESTION"
       npm run --silent ask -- --json < QUESTIONS.jsonl

Prints one reply to the question, and where in the guide it comes from.

  --previous TOKEN  answers as after the reply with this token, for follow-up questions
  --explain         prints why the question is understood as it is: its words, what is believed, the best candidates
                    and what decided; with --json as JSON
  --open TOKEN      prints the reply with this token
  --json            answers lines of JSON from standard input, one line each, in the same order:
                    in   {"id":"q1","turns":["earlier message","the question"]}
                    out  {"id":"q1","kind":…,"text":…,"token":…,"credentials":[…],"topics":[…],"sources":[…],"milliseconds":…}
                    A line that can't be read is answered by {"error":…}; empty lines are skipped.
  --help            prints this

Exit codes: 0 done, 2 wrong arguments, 78 the guide can't be loaded.`;

const wrong = (message: string): Arguments => ({ kind: "wrong", message });

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const options = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  explain: { type: "boolean" },
  previous: { type: "string" },
  open: { type: "string" },
} as const;
