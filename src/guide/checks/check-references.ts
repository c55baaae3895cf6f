import { didYouMean } from "../did-you-mean.ts";
import type { Finding, Step } from "../finding.ts";
import type { Topic } from "../guide.ts";
import type { Parts } from "../parts.ts";
import type { KnownIds } from "../read-folder.ts";

/** Ids that name something in another file must name something that is there. */
export function checkReferences(parts: Parts, ids: KnownIds): readonly Finding[] {
  const findings: Finding[] = [];
  const { topic: topics, credential: credentials } = ids;
  const refer = (
    file: string,
    path: readonly Step[],
    on: Finding["on"],
    id: string,
    what: string,
    known: readonly string[],
  ) => {
    // Where a whole folder is missing, that is said once and not of everything that refers to it.
    if (known.length > 0 && !known.includes(id)) findings.push({ file, path, on, message: unknownId(id, what, known) });
  };

  for (const { file, data } of parts.credential) {
    for (const id of Object.keys(data.facts)) refer(file, ["facts", id], "key", id, "topic", topics);
    for (const id of Object.keys(data.unsaid ?? {})) refer(file, ["unsaid", id], "key", id, "topic", topics);
    // Without the advice file, nothing can be said about its questions.
    for (const { data: advice } of parts.advice)
      for (const [index, { question, option }] of (data.suits ?? []).entries()) {
        const path = ["suits", index];
        const asked = advice.questions.find(({ id }) => id === question);
        const questions = advice.questions.map(({ id }) => id);
        if (asked === undefined) refer(file, [...path, "question"], "value", question, "question", questions);
        else {
          const options = asked.options.map(({ id }) => id);
          refer(file, [...path, "option"], "value", option, `option of the question "${question}"`, options);
        }
      }
  }
  for (const { file, data } of parts.topic) {
    if (data.narrows !== undefined) refer(file, ["narrows"], "value", data.narrows, "topic", topics);
    for (const [index, id] of (data.also ?? []).entries()) refer(file, ["also", index], "value", id, "topic", topics);
  }
  for (const { file, data } of parts.gaps)
    for (const [at, gap] of data.gaps.entries())
      for (const field of ["near", "helps"] as const)
        for (const [index, id] of (gap[field] ?? []).entries())
          refer(file, ["gaps", at, field, index], "value", id, "topic", topics);
  for (const { file, data } of parts.passages)
    for (const [at, passage] of data.passages.entries())
      for (const [index, id] of passage.credentials.entries())
        refer(file, ["passages", at, "credentials", index], "value", id, "credential", credentials);
  const referToKind = (file: string, path: readonly Step[], id: string, kind: Topic["kind"]): void => {
    const topic = parts.topic.find(({ data }) => data.id === id)?.data;
    if (topic === undefined || topic.kind === kind) refer(file, path, "value", id, "topic", topics);
    else
      findings.push({
        file,
        path,
        on: "value",
        message: `is "${id}", a topic of the kind ${topic.kind}, must be one of the kind ${kind}`,
      });
  };
  for (const { file, data } of parts.about)
    for (const field of ["describes", "suits"] as const) {
      const id = data[field];
      if (id !== undefined) referToKind(file, [field], id, "text");
    }
  for (const { file, data } of parts.advice) {
    for (const [index, id] of data.lacks.entries()) referToKind(file, ["lacks", index], id, "yes-no");
    for (const [at, { options }] of data.questions.entries())
      for (const [index, { counts }] of options.entries()) {
        const path = ["questions", at, "options", index, "counts", "topic"];
        if (counts !== undefined) referToKind(file, path, counts.topic, counts.is === "has" ? "yes-no" : "amount");
      }
  }
  return findings;
}

function unknownId(id: string, what: string, known: readonly string[]): string {
  return `"${id}" is not a known ${what}${didYouMean(id, known)}`;
}
