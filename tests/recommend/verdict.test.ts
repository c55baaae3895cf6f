import { describe, expect, it } from "vitest";
import { formatAmount } from "../../src/guide/format-amount.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
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
describe("a verdict", () => {
  it("goes to those with the most points, by a count of its own", () => {
    expect(clear.length).toBeGreaterThan(1000);
    expect(ties.length).toBeGreaterThan(10);
    for (const { query, reply } of verdicts) {
      expect(reply.credentials, reply.token).toEqual(naiveWinners(guide, query.among, query.answers));
    }
  });

  it("names the winner, and nobody else, in its first line", () => {
    for (const { reply } of clear) {
      const [id] = reply.credentials;
      expect(firstLine(reply)).toMatch(
        new RegExp(`^(?:Nothing fits well; )?${nameOf(id)} (?:fits? best|comes? closest)[.:]`),
      );
      for (const other of ids.filter((one) => one !== id)) expect(firstLine(reply)).not.toContain(nameOf(other));
    }
  });

  it("gives as its reason what the guide says for the winner under their goal, and nothing that speaks against it", () => {
    for (const { query, reply } of clear) {
      const winner = guide.credentials.get(reply.credentials[0] ?? "");
      const said = (winner?.suits ?? []).filter(({ question, option }) =>
        query.answers.some((answer) => answer.question === question && answer.option === option),
      );
      for (const { weight, because, but } of winner?.suits ?? []) {
        if (weight <= 0) expect(firstLine(reply), reply.token).not.toContain(because);
        if (but !== undefined) expect(plainText(reply), reply.token).not.toContain(but);
      }
      for (const { because, weight } of said)
        if (weight > 0) expect(firstLine(reply), reply.token).toContain(because.slice("it ".length));
    }
  });

  it("says of every limit, with the figure, whether it is kept", () => {
    for (const { query, reply } of clear) {
      const winner = guide.credentials.get(reply.credentials[0] ?? "");
      for (const { question, option } of query.answers) {
        const rule = guide.advice.questions
          .find(({ id }) => id === question)
          ?.options.find(({ id }) => id === option)?.counts;
        const [topic, fact] = [guide.topics.get(rule?.topic ?? ""), winner?.facts[rule?.topic ?? ""]];
        if (rule?.is !== "at-most" || topic === undefined || fact === undefined) continue;
        const line = lines(reply).find((one) => one.includes(formatAmount(topic, fact)));
        expect(line, reply.token).toMatch(/stays within|more than|depends on the program/);
      }
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

  it("says in one line who comes next, or why not the others when all have more against than for them", () => {
    for (const { query, reply } of clear) {
      const candidates = [...guide.credentials.values()].filter(
        ({ id }) => !reply.credentials.includes(id) && (query.among.length === 0 || query.among.includes(id)),
      );
      const points = candidates.map((credential) => naivePoints(guide, credential, query.answers));
      const next = candidates.filter((_, index) => points[index] === Math.max(...points)).map(({ name }) => name);
      const isNegative = Math.max(...points) < 0;
      const starts = isNegative ? [`Not ${next[0]}`, ...candidates.map(({ name }) => name)] : ["Next "];
      const line = lines(reply)
        .slice(1)
        .find((one) => starts.some((start) => one.startsWith(start)));
      expect(line, reply.token).toContain(next[0]);
      expect(line?.split(". ").length, reply.token).toBe(1);
    }
  });

  it("says at most one thing that would change it, and only such as brings the winner that it says", () => {
    let checked = 0;
    for (const { query, reply } of verdicts) {
      const found = lines(reply).filter((line) => line.startsWith("If "));
      expect(found.length, reply.token).toBeLessThanOrEqual(1);
      const [, clause, name] = /^If (.*), then (.*)\.$/.exec(found[0] ?? "") ?? [];
      if (clause === undefined) continue;
      const answers = guide.advice.questions.flatMap(({ id, options }) =>
        options.filter((option) => option.if === clause).map((option) => ({ question: id, option: option.id })),
      );
      expect(answers.length, clause).toBe(1);
      const others = query.answers.filter(({ question }) => question !== answers[0]?.question);
      const winners = naiveWinners(guide, query.among, [...others, ...answers]);
      expect(winners.map(nameOf), `${reply.token}: ${clause}`).toEqual([name]);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it("says when another credential than those asked about would fit better", () => {
    for (const { query, reply } of verdicts.filter(({ query: { among } }) => among.length > 0)) {
      const best = naiveWinners(guide, [], query.answers);
      const isOutside = !best.some((id) => query.among.includes(id));
      const line = lines(reply).find((one) => /would fit better than (?:both|these)\.$/.test(one));
      expect(line !== undefined, reply.token).toBe(isOutside);
      if (isOutside) for (const id of best) expect(line).toContain(nameOf(id));
    }
  });

  it("is short: 500 characters for most, 620 for any, no sentence twice, no question as its title", () => {
    const lengths = verdicts.map(({ reply }) => plainText(reply).length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.75)]).toBeLessThanOrEqual(500);
    expect(lengths.at(-1)).toBeLessThanOrEqual(620);
    for (const { reply } of verdicts) {
      const sentences = plainText(reply).split(/(?<=[.?])\s+/);
      expect(new Set(sentences).size, reply.token).toBe(sentences.length);
      expect(reply.title).toBeUndefined();
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
  it("is said as a tie, with the figures of all that are level, and with the question that would break it", () => {
    for (const { query, reply } of ties) {
      const nothingKnown = query.answers.every(({ option }) => option === "any");
      const expected = nothingKnown ? guide.advice.unsure : "fit equally";
      expect(firstLine(reply), reply.token).toContain(expected);
      for (const id of reply.credentials) expect(plainText(reply)).toContain(`- ${nameOf(id)}: `);
      if (!nothingKnown) for (const id of reply.credentials) expect(firstLine(reply)).toContain(nameOf(id));
      const goesOn = answerRecommend(guide, { ...query, step: "ask" });
      const asked = guide.advice.questions.find(({ ask }) => plainText(goesOn).includes(ask))?.ask;
      const isOpen = goesOn.kind === "question";
      expect(plainText(reply).includes(`This would decide it: ${asked ?? ""}`), reply.token).toBe(isOpen);
    }
  });
});
