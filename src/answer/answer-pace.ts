import type { Guide } from "../guide/guide.ts";
import type { PaceQuery, RatioQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { allOf, restLine, shownOf } from "./at-once.ts";
import { ageLines } from "./age-line.ts";
import { OVERVIEW, pickChoices, RECOMMEND } from "./choices.ts";
import { bounds, findFigures } from "./comparable.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellFact, tellValue } from "./tell-fact.ts";
import { describeGap } from "./tell-gap.ts";
import { measureRange } from "./measure.ts";
import { tellDivision, tellGiven } from "./tell-division.ts";

/** Hours divided by hours a week, or by weeks: stated with the division, as it rests on an average. */
export function answerPace(guide: Guide, query: PaceQuery): Reply {
  const credentials = shownOf(guide, query.credentials);
  const [topic] = [...guide.topics.values()].filter((entry) => entry.kind === "amount" && entry.unit === "hours");
  const known = topic === undefined ? [] : credentials.flatMap((id) => findFact(guide, id, topic.id) ?? []);
  return {
    token: writeToken(query),
    kind: known.length > 0 ? "answer" : "not-covered",
    body:
      known.length > 0
        ? [...lines(query, known), ...restLine(guide, allOf(guide, query.credentials).length), ...ageLines(guide)]
        : describeGap("hours", topic?.where),
    choices: pickChoices(query, [RECOMMEND, OVERVIEW]),
    sources: [...new Set(known.map(({ fact }) => fact.section))],
    credentials,
    topics: topic === undefined ? [] : [topic.id],
  };
}

function lines(query: PaceQuery, known: readonly Known[]): readonly Block[] {
  const lead = tellGiven(query);
  const [first, ...more] = known;
  if (first !== undefined && more.length === 0) {
    const { name } = first.credential;
    const verb = first.credential.plural === true ? "take" : "takes";
    return [text(`${lead} ${name} ${verb} ${tellDivision(query, first)}. ${AVERAGE}`)];
  }
  const told = known.map((entry) => `${entry.credential.name}: ${tellDivision(query, entry)}.`);
  return [text(lead.replace(/,$/, ":")), { kind: "list", ordered: false, items: told }, text(AVERAGE)];
}

const AVERAGE = "This divides an average; your own pace may differ.";

/** One figure divided by another: cost per hour. Only where both are for the same thing. */
export function answerRatio(guide: Guide, query: RatioQuery): Reply {
  const credentials = shownOf(guide, query.credentials);
  const topic = guide.topics.get(query.topic);
  const per = guide.topics.get(query.per);
  const { figures, apart } = topic === undefined ? { figures: [], apart: [] } : findFigures(guide, topic, credentials);
  const rows = figures
    .flatMap((figure) => {
      const divisor = findFact(guide, figure.credential, query.per);
      if (divisor?.fact.amount === undefined || topic === undefined || per === undefined) return [];
      const by = bounds(divisor.fact.amount).to;
      return [
        {
          name: divisor.credential.name,
          low: figure.from / by,
          told: measureRange(topic, figure.from / by, figure.to / by),
          known: figure.known,
          by: divisor,
        },
      ];
    })
    .sort((a, b) => a.low - b.low);
  const [first] = rows;
  const unit = per?.unit?.replace(/s$/, "") ?? "";
  const items = rows.map(
    (row) => `${row.name}: ${row.told} per ${unit} (${tellValue(row.known)}; ${tellValue(row.by)})`,
  );
  const notes = apart.map((known) => text(tellFact(guide, known)));
  return {
    token: writeToken(query),
    kind: first === undefined ? "not-covered" : "answer",
    body:
      first === undefined
        ? describeGap(`${(topic?.label ?? query.topic).toLowerCase()} per ${unit}`, topic?.where)
        : [
            ...(rows.length === 1
              ? [text(`${(items[0] ?? "").replace(":", " comes to")}.`)]
              : [text(`Per ${unit}, ${first.name} costs the least.`), list(items)]),
            ...restLine(guide, allOf(guide, query.credentials).length),
            ...notes,
            text("This divides one figure of the guide by another; it gives none of its own."),
            ...ageLines(guide),
          ],
    choices: pickChoices(query, [RECOMMEND, OVERVIEW]),
    sources: [...new Set(rows.flatMap((row) => [row.known.fact.section, row.by.fact.section]))],
    credentials,
    topics: [query.topic, query.per],
  };
}
