import type { Guide } from "../guide/guide.ts";
import type { PaceQuery, RatioQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { allOf, restLine, shownOf } from "./at-once.ts";
import { dateLine } from "./answer-fact.ts";
import { OVERVIEW, pickChoices, RECOMMEND } from "./choices.ts";
import { bounds, findFigures } from "./comparable.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellFact } from "./tell-fact.ts";
import { describeGap } from "./tell-gap.ts";
import { formatAmount } from "../guide/format-amount.ts";
import { measureRange } from "./measure.ts";
import { rounded } from "./wording.ts";

const WEEKS_IN_A_MONTH = 52 / 12;

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
        ? [...lines(query, known), ...restLine(guide, allOf(guide, query.credentials).length), dateLine(guide)]
        : describeGap("hours", topic?.where),
    choices: pickChoices(query, [RECOMMEND, OVERVIEW]),
    sources: [...new Set(known.map(({ fact }) => fact.section))],
    credentials,
    topics: topic === undefined ? [] : [topic.id],
  };
}

function lines(query: PaceQuery, known: readonly Known[]): readonly Block[] {
  const told = known.map((entry) => `${entry.credential.name}: ${tellDivision(query, entry)}`);
  const lead =
    query.given === "hours-per-week"
      ? `At ${rounded(query.value)} hours a week:`
      : `To finish in ${rounded(query.value)} weeks:`;
  if (told.length === 1) return [text(`${lead} ${tellDivision(query, known[0])}`), text(AVERAGE)];
  return [text(lead), { kind: "list", ordered: false, items: told }, text(AVERAGE)];
}

const AVERAGE = "This divides the guide's figure; your own pace may differ.";

function tellDivision(query: PaceQuery, known: Known | undefined): string {
  if (known?.fact.amount === undefined) return "";
  const hours = bounds(known.fact.amount).to;
  const result = hours / query.value;
  const name = known.credential.name;
  if (query.given === "weeks") {
    return `${name} takes about ${rounded(result)} hours a week (${rounded(hours)} hours over ${rounded(query.value)} weeks).`;
  }
  const months = result >= 9 ? `, so roughly ${rounded(Math.round(result / WEEKS_IN_A_MONTH))} months` : "";
  return `${name} takes about ${rounded(result)} weeks${months} (${rounded(hours)} hours at ${rounded(query.value)} a week).`;
}

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
    (row) =>
      `${row.name}: ${row.told} per ${unit} (${formatAmount(row.known.topic, row.known.fact)}, ${formatAmount(row.by.topic, row.by.fact)})`,
  );
  const stand = rows.filter((row) => apart.some(({ credential }) => credential.name === row.name));
  const notes = [...apart, ...stand.map(({ known }) => known)].map((known) => text(tellFact(guide, known)));
  return {
    token: writeToken(query),
    kind: first === undefined ? "not-covered" : "answer",
    body:
      first === undefined
        ? describeGap(`${(topic?.label ?? query.topic).toLowerCase()} per ${unit}`, topic?.where)
        : [
            text(
              rows.length === 1
                ? `${first.name} comes to ${first.told} per ${unit}.`
                : `Per ${unit}, ${first.name} comes out lowest.`,
            ),
            { kind: "list", ordered: false, items },
            ...restLine(guide, allOf(guide, query.credentials).length),
            ...notes,
            text("The guide gives no such figure; this divides one of its figures by the other."),
          ],
    choices: pickChoices(query, [RECOMMEND, OVERVIEW]),
    sources: [...new Set(rows.flatMap((row) => [row.known.fact.section, row.by.fact.section]))],
    credentials,
    topics: [query.topic, query.per],
  };
}
