import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { answerRecommend } from "../../src/recommend/answer-recommend.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import { plainText } from "../../src/reply.ts";
import { naiveWinners } from "./naive-points.ts";
import { openState } from "./read-state.ts";

const folder = mkdtempSync(join(tmpdir(), "advice-"));
cpSync(knowledgeFolder(), folder, { recursive: true });
const FOURTH = `id: miniseries
name: MiniSeries
aliases: [miniseries]
facts:
  length: { amount: 20, section: MiniSeries › Length }
  cost: { amount: 50, per: program, section: MiniSeries › Cost }
  credit: { answer: "yes", section: MiniSeries › Credit }
`;
const SUITS = `suits:
  - question: goal
    option: skill
    weight: 9
    because: it teaches one skill in a weekend
    section: MiniSeries › Advice
`;
const withFourth = (text: string) => {
  writeFileSync(join(folder, "credentials", "miniseries.yaml"), text);
  return loadGuide(folder);
};
afterAll(() => rmSync(folder, { recursive: true }));

describe("a fourth credential", () => {
  it("takes part by its facts alone: length, price and credit are counted without a weight of its own", () => {
    const guide = withFourth(FOURTH);
    expect(openState(guide, "verdict/time=low").credentials).toEqual(["miniseries"]);
    expect(openState(guide, "verdict/cost=low").credentials).toEqual(["miniseries"]);
    expect(openState(guide, "verdict/credit=yes").credentials).toEqual(["micromasters", "miniseries"]);
    expect(openState(guide, "verdict/goal=skill").credentials).toEqual(["professional-certificate"]);
  });

  it("changes who wins by weights in its own file", () => {
    const reply = openState(withFourth(FOURTH + SUITS), "verdict/goal=skill");
    expect(reply.credentials).toEqual(["miniseries"]);
    expect(plainText(reply)).toMatch(/^MiniSeries fits best: it teaches one skill in a weekend\./);
    expect(plainText(reply)).toContain("Next best is Professional Certificate: ");
    expect(reply.sources).toContain("MiniSeries › Advice");
  });

  it("leaves every state sound: at most four questions, the right winners, within the limits", () => {
    const guide = withFourth(FOURTH + SUITS);
    for (const query of enumerateStates(guide)) {
      const reply = answerRecommend(guide, query);
      if (reply.kind === "question") expect(query.answers.length).toBeLessThan(4);
      if (reply.kind === "recommendation") expect(reply.credentials).toEqual(naiveWinners(guide, [], query.answers));
      expect(plainText(reply).length, reply.token).toBeLessThanOrEqual(1100);
    }
  });
});
