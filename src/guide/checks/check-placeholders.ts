import { didYouMean } from "../did-you-mean.ts";
import type { Finding, Step } from "../finding.ts";
import type { Credential } from "../guide.ts";
import type { Part, Parts } from "../parts.ts";

/** What stands in curly brackets in a sentence must be something that is filled in there. */
export function checkPlaceholders(parts: Parts): readonly Finding[] {
  return [
    ...parts.credential.flatMap((part) => inFile(part, (path) => inCredential(path, figuresOf(part.data)))),
    ...parts.topic.flatMap((part) => inFile(part, inTopic)),
    ...parts.advice.flatMap((part) => inFile(part, inAdvice)),
    ...[parts.gaps, parts.passages].flat().flatMap((part) => inFile(part, inPhrases)),
    ...[parts.about, parts["small-talk"], parts.vocabulary].flat().flatMap((part) => inFile(part, () => [])),
  ];
}

/** `{name}`: the credential's name. `{value}`: the fact's own value. `{cost}`: the figure of the same credential's other topic. */
function inCredential(path: readonly Step[], figures: readonly string[]): readonly string[] {
  const [part, , field] = path;
  if (part !== "facts") return [];
  if (field === "sentence") return ["name", "value", ...figures];
  if (field === "cell") return ["value"];
  if (field === "naming") return ["field"];
  return field === "text" ? ["name", ...figures] : [];
}

function figuresOf({ facts }: Credential): readonly string[] {
  return Object.keys(facts).filter((topic) => facts[topic]?.amount !== undefined);
}

function inTopic(path: readonly Step[]): readonly string[] {
  const [field, part] = path;
  // A phrase may hold any credential's name: "how many {name}"
  if (field === "words" || field === "opposite" || field === "hints" || field === "wants") return ["name"];
  if (field === "order" && part !== undefined) return ["name"];
  if (field === "sentence") return ["name", "value"];
  return field === "choice" || field === "question" || field === "missing" ? ["name"] : [];
}

const inPhrases = (path: readonly Step[]): readonly string[] =>
  path.includes("words") || path.includes("hints") ? ["name"] : [];

/** Sentences of the rules by which an option is counted. */
function inAdvice(path: readonly Step[]): readonly string[] {
  return path.includes("counts") ? ["name", "value"] : [];
}

function inFile(part: Part<unknown>, allowedAt: (path: readonly Step[]) => readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  // One path for the whole walk: a new one for each of thousands of texts would take longer than the check itself.
  const path: Step[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") {
      if (!value.includes("{") && !value.includes("}")) return;
      for (const message of wrongPlaceholders(value, allowedAt(path)))
        findings.push({ file: part.file, path: [...path], on: "value", message });
    } else if (typeof value === "object" && value !== null) {
      const isList = Array.isArray(value);
      for (const [key, item] of Object.entries(value)) {
        path.push(isList ? Number(key) : key);
        walk(item);
        path.pop();
      }
    }
  };
  walk(part.data);
  return findings;
}

function wrongPlaceholders(text: string, allowed: readonly string[]): readonly string[] {
  const wrong = [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, inside = ""]) => {
    if (allowed.includes(inside)) return [];
    if (allowed.length === 0) return [`has the placeholder ${whole}, must have none: nothing is filled in here`];
    return [
      `has the placeholder ${whole}, which nothing fills in${didYouMean(
        whole,
        allowed.map((name) => `{${name}}`),
      )}`,
    ];
  });
  const rest = text.replace(/\{[^{}]*\}/g, "");
  return /[{}]/.test(rest) ? [...wrong, "has a curly bracket without its partner, must have both or neither"] : wrong;
}
