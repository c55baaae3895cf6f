import type { Finding, Step } from "../finding.ts";
import type { Parts } from "../parts.ts";

/** A topic's fields must suit its kind: amounts have a unit, and only what can be counted or weighed can be ordered. */
export function checkTopics(parts: Parts): readonly Finding[] {
  return parts.topic.flatMap(({ file, data: topic }) => {
    const findings: Finding[] = [];
    const add = (path: readonly Step[], on: Finding["on"], message: string): void => {
      findings.push({ file, path, on, message });
    };
    switch (topic.kind) {
      case "amount":
        if (topic.unit === undefined)
          add(
            ["unit"],
            "key",
            "is missing, must be the unit of the amounts, such as USD, hours or any noun in the plural",
          );
        break;
      case "yes-no":
      case "text":
        if (topic.unit !== undefined)
          add(
            ["unit"],
            "key",
            `is there, must be left out: the topic's kind is ${topic.kind}, and only an amount has a unit`,
          );
        break;
    }
    if (
      topic.kind === "text" &&
      topic.order !== undefined &&
      !parts.credential.some((part) => part.data.facts[topic.id]?.place)
    )
      add(["order"], "key", "is there, must be left out: texts have an order only where the facts have a place");
    return findings;
  });
}
