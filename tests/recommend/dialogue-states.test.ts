import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { RecommendQuery } from "../../src/query/query.ts";
import { answerRecommend } from "../../src/recommend/answer-recommend.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import { plainText, type Reply } from "../../src/reply.ts";
import { readToken, writeToken } from "../../src/token.ts";
import { naiveCompletions, naiveWinners } from "./naive-points.ts";
import { openState, readState } from "./read-state.ts";

const guide = loadGuide(knowledgeFolder());
const ids = [...guide.credentials.keys()];
const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b]));
const states = [[], ...pairs].flatMap((among) => [...enumerateStates(guide, among)]);
const replies = states.map((query) => ({ query, reply: answerRecommend(guide, query) }));
const navigation = (reply: Reply): readonly string[] =>
  reply.choices.filter(({ role }) => role === "navigation").map(({ label }) => label);

describe("every state of the dialogue", () => {
  it("is one of some thousand", () => {
    expect(states.length).toBeGreaterThan(4000);
  });

  it("has an address of at most 100 characters that leads back to it", () => {
    const wrong = replies.filter(
      ({ query, reply }) =>
        reply.token.length > 100 ||
        reply.token !== writeToken(query) ||
        JSON.stringify(openState(guide, reply.token)) !== JSON.stringify(reply),
    );
    expect(wrong.map(({ reply }) => reply.token)).toEqual([]);
  });

  it("offers choices that are short, differ, and lead somewhere", () => {
    const isGood = ({ choices, token }: Reply): boolean =>
      new Set([token, ...choices.map((choice) => choice.token)]).size === choices.length + 1 &&
      new Set(choices.map(({ label }) => label)).size === choices.length &&
      choices.filter(({ role }) => role === "primary").length <= 1 &&
      choices.every(({ label }) => label.length > 0 && label.length <= 34) &&
      choices.every((choice) => choice.token.length <= 100 && readToken(guide, choice.token).kind !== "stale");
    expect(replies.filter(({ reply }) => !isGood(reply)).map(({ reply }) => reply.token)).toEqual([]);
  });

  it("is a question, a recommendation or the end, in plain words of at most 1,100 characters", () => {
    for (const { query, reply } of replies) {
      expect(["question", "recommendation", "answer"]).toContain(reply.kind);
      expect(reply.kind === "answer").toBe(query.step === "stop");
      const words = plainText(reply);
      expect(words.length, reply.token).toBeLessThanOrEqual(1100);
      expect(words, reply.token).not.toMatch(/[!{}]|undefined|NaN|\.\.|: ?\.|^\s*$/m);
    }
  });

  it("names its sources when it judges or tells whom two named credentials suit, and none when it only asks", () => {
    for (const { query, reply } of replies) {
      const tells = reply.kind === "question" && query.among.length > 0 && query.answers.length === 0;
      if (reply.kind === "recommendation" || tells) expect(reply.sources.length, reply.token).toBeGreaterThan(0);
      else expect(reply.sources).toEqual([]);
      expect(new Set(reply.sources).size).toBe(reply.sources.length);
    }
  });
});

describe("a question", () => {
  const questions = replies.filter(({ reply }) => reply.kind === "question");

  it("offers all its options, then Skip and Stop, and Back and Start over from the second step on", () => {
    for (const { query, reply } of questions) {
      const first = query.answers.length === 0;
      expect(navigation(reply), reply.token).toEqual(first ? ["Skip", "Stop"] : ["Skip", "Back", "Start over", "Stop"]);
      const asked = guide.advice.questions.find(({ ask }) => plainText(reply).includes(ask));
      const labels = reply.choices.filter(({ role }) => role === undefined).map(({ label }) => label);
      expect(labels).toEqual(asked?.options.map(({ label }) => label));
      expect(query.answers.map(({ question }) => question)).not.toContain(asked?.id);
    }
  });

  it("has a Back that takes back the last answer and a Start over that takes back all", () => {
    for (const { query, reply } of questions.filter(({ query: { answers } }) => answers.length > 0)) {
      expect(goTo(reply, "Back")).toEqual({ ...query, step: "ask", answers: query.answers.slice(0, -1) });
      expect(goTo(reply, "Start over").answers).toEqual([]);
      expect(goTo(reply, "Start over").among).toEqual(query.among);
      expect(goTo(reply, "Stop").step).toBe("stop");
    }
  });

  it("is asked only when some answer to it can still change who wins", () => {
    for (const { query, reply } of questions) {
      const asked = guide.advice.questions.find(({ ask }) => plainText(reply).includes(ask))?.id;
      const groups = new Map<string, Set<string>>();
      for (const way of naiveCompletions(guide, query.answers)) {
        const rest = way.filter(({ question }) => question !== asked).map(({ question, option }) => question + option);
        const winners = naiveWinners(guide, query.among, way).join();
        groups.set(rest.join(), (groups.get(rest.join()) ?? new Set()).add(winners));
      }
      expect(
        [...groups.values()].some((winners) => winners.size > 1),
        reply.token,
      ).toBe(true);
    }
  });

  it("says which question it is and of how many at most", () => {
    for (const { query, reply } of questions) {
      expect(plainText(reply)).toContain(`Question ${query.answers.length + 1}`);
    }
  });
});

describe("a path through the dialogue", () => {
  it("ends in a verdict after at most four answers, whichever choices are made, and within the number announced", () => {
    const paths: string[] = [];
    const walk = (query: RecommendQuery, announced: number): void => {
      const reply = answerRecommend(guide, query);
      if (reply.kind === "recommendation") {
        expect(query.answers.length).toBeLessThanOrEqual(announced);
        paths.push(reply.token);
        return;
      }
      expect(query.answers.length).toBeLessThan(4);
      const most = Number(/of at most (\d)/.exec(plainText(reply))?.[1] ?? query.answers.length + 1);
      expect(most).toBeLessThanOrEqual(announced);
      const answers = reply.choices.filter(({ role, label }) => role === undefined || label === "Skip");
      for (const { token } of answers) walk(readState(guide, token), most);
    };
    for (const among of [[], ...pairs]) walk({ kind: "recommend", step: "ask", answers: [], among }, 4);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(50);
  });

  it("ends only when no answer to any open question changes the winner", () => {
    for (const { query, reply } of replies) {
      if (reply.kind !== "recommendation" || query.step !== "ask") continue;
      const winners = naiveCompletions(guide, query.answers).map((way) => naiveWinners(guide, query.among, way).join());
      expect(new Set(winners).size, reply.token).toBe(1);
      expect(reply.credentials.join(), reply.token).toBe(winners[0]);
    }
  });
});

function goTo(reply: Reply, label: string): RecommendQuery {
  const choice = reply.choices.find((candidate) => candidate.label === label);
  return readState(guide, choice?.token ?? "");
}
