import { fileId } from "../files.ts";
import type { Finding, Step } from "../finding.ts";
import type { Part, Parts } from "../parts.ts";

/** A name, a word or an id must lead to one thing only. */
export function checkNames(parts: Parts): readonly Finding[] {
  return [
    ...fileNames(parts.credential),
    ...fileNames(parts.topic),
    ...sharedNames(
      parts.credential.flatMap(({ file, data }) => [
        { file, path: ["name"], of: data.id, word: data.name },
        ...(data.full === undefined ? [] : [{ file, path: ["full"], of: data.id, word: data.full }]),
        ...data.aliases.map((word, index) => ({ file, path: ["aliases", index], of: data.id, word })),
      ]),
      "credential",
    ),
    ...sharedNames(
      parts.topic.flatMap(({ file, data }) =>
        data.words.map((word, index) => ({ file, path: ["words", index], of: data.id, word })),
      ),
      "topic",
    ),
    ...sharedIds(parts.gaps.flatMap(({ file, data }) => idsIn(file, ["gaps"], data.gaps))),
    ...parts.passages.flatMap(({ file, data }) => sharedIds(idsIn(file, ["passages"], data.passages))),
    ...parts["small-talk"].flatMap(({ file, data }) => sharedIds(idsIn(file, ["smallTalk"], data.smallTalk))),
    ...parts.advice.flatMap(({ file, data }) => [
      ...sharedIds(idsIn(file, ["questions"], data.questions)),
      ...data.questions.flatMap(({ options }, index) =>
        sharedIds(idsIn(file, ["questions", index, "options"], options)),
      ),
    ]),
  ];
}

/** An id is the name of its file, so that two files cannot have the same one. */
function fileNames(parts: readonly Part<{ readonly id: string }>[]): readonly Finding[] {
  return parts
    .filter(({ file, data }) => data.id !== fileId(file))
    .map(({ file, data }) => ({
      file,
      path: ["id"],
      on: "value",
      message: `is "${data.id}", must be "${fileId(file)}" like the file's name`,
    }));
}

type Named = { readonly file: string; readonly path: readonly Step[]; readonly of: string; readonly word: string };

function sharedNames(names: readonly Named[], what: string): readonly Finding[] {
  const owners = new Map<string, Named>();
  const findings: Finding[] = [];
  for (const named of names) {
    const { file, path, of, word } = named;
    const owner = owners.get(sameWord(word));
    if (owner === undefined) owners.set(sameWord(word), named);
    else if (owner.of !== of)
      findings.push({
        file,
        path,
        on: "value",
        message: `"${word}" is also a word for the ${what} "${owner.of}", must be for one only`,
      });
  }
  return findings;
}

/** Capitals, hyphens, spaces and accents' encodings do not tell two words apart. */
function sameWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[-‐-―_\s]+/g, "");
}

type Identified = { readonly file: string; readonly path: readonly Step[]; readonly id: string };

function idsIn(file: string, path: readonly Step[], items: readonly { readonly id: string }[]): readonly Identified[] {
  return items.map(({ id }, index) => ({ file, path: [...path, index, "id"], id }));
}

function sharedIds(all: readonly Identified[]): readonly Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file, path, id } of all) {
    const owner = first.get(id);
    if (owner === undefined) first.set(id, file);
    else {
      const where = owner === file ? "further up" : `in ${owner}`;
      findings.push({
        file,
        path,
        on: "value",
        message: `"${id}" is already the id of an entry ${where}, must be an id of its own`,
      });
    }
  }
  return findings;
}
