import { describe, expect, it } from "vitest";
import { formatAmount } from "../../src/guide/format-amount.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { DialogueAnswer } from "../../src/query/query.ts";
import { answerRecommend } from "../../src/recommend/answer-recommend.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import { plainText, type Reply } from "../../src/reply.ts";
import { naivePoints, naiveWinners } from "./naive-points.ts";
import { firstLine } from "./read-state.ts";

const guide = loadGuide(knowledgeFolder());
const ids = [...guide.credentials.keys()];
const verdicts = [[], ids.slice(1)]
  .flatMap((among) => [...enumerateStates(guide, among)])
  .map((query) => ({ query, reply: answerRecommend(guide, query) }))
  .filter(({ reply }) => reply.kind === "recommendation");
const clear = verdicts.filter(({ reply }) => reply.credentials.length === 1);
const ties = verdicts.filter(({ reply }) => reply.credentials.length > 1);

const nameOf = (id = ""): string => guide.credentials.get(id)?.name ?? id;
const lines = (reply: Reply): readonly string[] => plainText(reply).split("\n");
const lineThatStarts = (reply: Reply, start: string): string | undefined =>
  lines(reply).find((line) => line.startsWith(start));
const wantOf = ({ question, option }: DialogueAnswer): string | undefined =>
  guide.advice.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.want;

describe("a verdict", () => {
  it("goes to those with the most points, by a count of its own", () => {
    expect(clear.length).toBeGreaterThan(1000);
    expect(ties.length).toBeGreaterThan(10);
    for (const { query, reply } of verdicts) {
      expect(reply.credentials, reply.token).toEqual(naiveWinners(guide, query.among, query.answers));
    }
  });

  it("names the winner and nobody else in its first line", () => {
    for (const { reply } of clear) {
      const [id] = reply.credentials;
      expect(firstLine(reply)).toMatch(new RegExp(`^${nameOf(id)} fits? best[.,]`));
      for (const other of ids.filter((one) => one !== id)) expect(firstLine(reply)).not.toContain(nameOf(other));
    }
  });

  it("gives as reasons only answers that count for the winner, and as caveats only those that do not", () => {
    for (const { query, reply } of clear) {
      const winner = guide.credentials.get(reply.credentials[0] ?? "");
      if (winner === undefined) throw new Error("a verdict without a credential");
      const known = query.answers.filter(({ option }) => option !== "any");
      const starting = (start: string): DialogueAnswer[] =>
        known.filter((answer) => lineThatStarts(reply, `${start}ou want ${wantOf(answer)}:`) !== undefined);
      const reasons = starting("- Y");
      for (const answer of reasons) expect(naivePoints(guide, winner, [answer]), reply.token).toBeGreaterThan(0);
      for (const answer of starting("But y")) expect(naivePoints(guide, winner, [answer])).toBeLessThanOrEqual(0);
      const counting = known.filter((answer) => naivePoints(guide, winner, [answer]) > 0);
      expect(reasons.length, reply.token).toBe(Math.min(3, counting.length));
      const against = known.filter((answer) => naivePoints(guide, winner, [answer]) < 0);
      const caveats = lines(reply).filter((line) => line.startsWith("But you want "));
      expect(caveats.length, reply.token).toBeGreaterThanOrEqual(Math.min(2, against.length));
    }
  });

  it("says what the winner does not give: each yes-no fact that is a no, in the lacks or in a caveat", () => {
    for (const { reply } of clear) {
      const winner = guide.credentials.get(reply.credentials[0] ?? "");
      const lacks = guide.advice.lacks.filter((id) => winner?.facts[id]?.answer === "no");
      const said = [
        lineThatStarts(reply, "What it does not give:"),
        ...lines(reply).filter((l) => l.startsWith("But")),
      ];
      for (const id of lacks) expect(said.join(), reply.token).toContain(guide.topics.get(id)?.label.toLowerCase());
      if (lacks.length === 0) expect(said[0]).toBeUndefined();
    }
  });

  it("shows the winner's own figures", () => {
    for (const { reply } of verdicts) {
      for (const id of reply.credentials) {
        for (const topicId of reply.topics) {
          const [topic, fact] = [guide.topics.get(topicId), guide.credentials.get(id)?.facts[topicId]];
          if (topic && fact) expect(plainText(reply)).toContain(formatAmount(topic, fact));
        }
      }
    }
  });

  it("names the next best as runner-up, or says that no other fits when all have more against than for them", () => {
    for (const { query, reply } of clear) {
      const candidates = [...guide.credentials.values()].filter(
        ({ id }) => !reply.credentials.includes(id) && (query.among.length === 0 || query.among.includes(id)),
      );
      const points = candidates.map((credential) => naivePoints(guide, credential, query.answers));
      const next = candidates.filter((_, index) => points[index] === Math.max(...points)).map(({ name }) => name);
      const isNegative = Math.max(...points) < 0;
      const start = isNegative ? "No other fits what you said." : next.length > 1 ? "Runners-up, level:" : "Runner-up:";
      for (const name of next.slice(0, 2)) expect(lineThatStarts(reply, start), reply.token).toContain(name);
    }
  });

  it("says only such changes as bring the winners that it says", () => {
    let checked = 0;
    for (const { query, reply } of verdicts) {
      const line = lineThatStarts(reply, "It would be ")?.replace(/^It would be |\.$/g, "");
      for (const clause of line?.split("; ") ?? []) {
        const [who = "", wants = ""] = clause.split(" if you wanted ");
        const named = ids.filter((id) => who.includes(nameOf(id)));
        for (const answer of readWants(wants)) {
          const others = query.answers.filter(({ question }) => question !== answer.question);
          const winners = naiveWinners(guide, query.among, [...others, answer]);
          expect(winners.join(), `${reply.token}: ${clause}`).toBe(named.join());
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it("says a change for every other credential that a single answer could bring to the top, up to three", () => {
    for (const { query, reply } of verdicts) {
      const reachable = new Set<string>();
      for (const { id, options } of guide.advice.questions) {
        for (const option of options) {
          const others = query.answers.filter(({ question }) => question !== id);
          reachable.add(naiveWinners(guide, query.among, [...others, { question: id, option: option.id }]).join());
        }
      }
      reachable.delete(reply.credentials.join());
      const line = lineThatStarts(reply, "It would be ");
      expect(line === undefined, reply.token).toBe(reachable.size === 0);
      for (const winner of ids.filter((id) => reachable.has(id))) {
        expect(line, reply.token).toMatch(new RegExp(`(?:be |; )${nameOf(winner)} if you wanted`));
      }
    }
  });

  it("says when another credential than those asked about would fit better", () => {
    for (const { query, reply } of verdicts.filter(({ query: { among } }) => among.length > 0)) {
      const best = naiveWinners(guide, [], query.answers);
      const isOutside = !best.some((id) => query.among.includes(id));
      const line = lineThatStarts(reply, "Outside these, ");
      expect(line !== undefined, reply.token).toBe(isOutside);
      if (isOutside) for (const id of best) expect(line).toContain(nameOf(id));
    }
  });

  it("leads on to the winner's summary and the comparison with the runner-up", () => {
    for (const { reply } of clear) {
      const [id = ""] = reply.credentials;
      expect(reply.choices[0]).toEqual({ label: `About ${nameOf(id)}`, token: `summary/${id}`, role: "primary" });
      expect(reply.choices[1]?.token).toMatch(new RegExp(`^compare/${id}\\+`));
    }
  });

  it("offers more questions exactly when the verdict was wanted early and they could change it", () => {
    for (const { query, reply } of verdicts) {
      const refine = reply.choices.find(({ label }) => label === "Ask me more");
      const goesOn = answerRecommend(guide, { ...query, step: "ask" }).kind === "question";
      expect(refine !== undefined, reply.token).toBe(goesOn && query.step === "verdict");
    }
  });
});

describe("a tie", () => {
  it("is said as a tie, with all that are level and the figures that separate them", () => {
    for (const { query, reply } of ties) {
      const nothingKnown = query.answers.every(({ option }) => option === "any");
      const expected = nothingKnown ? guide.advice.unsure : "fit equally well";
      expect(firstLine(reply), reply.token).toContain(expected);
      expect(lines(reply)).toContain("What separates them:");
      for (const id of reply.credentials) expect(plainText(reply)).toContain(nameOf(id));
      if (!nothingKnown) for (const id of reply.credentials) expect(firstLine(reply)).toContain(nameOf(id));
    }
  });
});

/** The answers that "this or that" stands for; a want can hold an "or" itself, so the longest are looked for first. */
function readWants(wants: string): readonly DialogueAnswer[] {
  const options = guide.advice.questions.flatMap(({ id, options: all }) =>
    all.map((option) => ({ want: option.want, answer: { question: id, option: option.id } })),
  );
  let rest = wants;
  const answers: DialogueAnswer[] = [];
  for (const { want, answer } of options.toSorted((a, b) => b.want.length - a.want.length)) {
    if (!rest.includes(want)) continue;
    rest = rest.replace(want, "");
    answers.push(answer);
  }
  expect(rest.replaceAll(" or ", ""), wants).toBe("");
  expect(answers.length).toBeGreaterThan(0);
  return answers;
}
