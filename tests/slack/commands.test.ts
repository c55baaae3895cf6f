import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANNA, BEN, GENERAL } from "../fakes/slack/people.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import { MODES, type Pair, newest, startPair } from "./start-pair.ts";

describe.each(MODES)("commands, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

  it("answers /ask privately and offers to share", async () => {
    await pair.slack.people.command("/ask", "how long is xseries?");
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: 'Asked "how long is xseries?" after nothing.' });
    expect(labelsIn(newest(pair).blocks)).toContain("Share in channel");
  });

  it("answers a follow-up with the last reply's token", async () => {
    await pair.slack.people.command("/ask", "one");
    await pair.slack.people.command("/ask", "two");
    expect(newest(pair).text).toContain("after said/nothing");
  });

  it("keeps people's conversations apart", async () => {
    await pair.slack.people.command("/ask", "one");
    await pair.slack.people.command("/ask", "two", { person: BEN });
    expect(newest(pair).text).toContain("after nothing");
  });

  it("answers /credential in the channel", async () => {
    await pair.slack.people.command("/credential", "XSeries");
    expect(newest(pair)).toMatchObject({
      onlyFor: undefined,
      channel: GENERAL,
      text: expect.stringContaining("XSeries in one sentence"),
    });
  });

  it.each(["xseries private", "private xseries", "XSeries  PRIVATE"])(
    "answers /credential %s privately",
    async (words) => {
      await pair.slack.people.command("/credential", words);
      expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringContaining("XSeries in one sentence") });
    },
  );

  it.each([
    ["/ask", "Find my credential"],
    ["/credential", "XSeries"],
    ["/compare", "All of them"],
    ["/recommend", "A degree"],
    ["/help-credentials", "Find my credential"],
  ])("gives choices to %s without words, privately", async (command, label) => {
    await pair.slack.people.command(command);
    expect(newest(pair).onlyFor).toBe(ANNA);
    expect(labelsIn(newest(pair).blocks)).toContain(label);
  });

  it("passes words that are no exact name on to the advisor", async () => {
    await pair.slack.people.command("/credential", "xsreies");
    expect(newest(pair).text).toContain('Asked "xsreies"');
    await pair.slack.people.command("/compare", "xseries and mm-ish");
    expect(newest(pair).text).toContain('Asked "compare xseries and mm-ish"');
    await pair.slack.people.command("/recommend", "something cheap");
    expect(newest(pair).text).toContain('Asked "something cheap" after recommend');
  });

  it("answers a command that it does not know with those it knows", async () => {
    const outcome = await pair.slack.people.command("/credentials");
    expect(outcome.isAccepted).toBe(true);
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringContaining("/compare") });
  });

  it("apologises when the advisor fails, and logs none of the words", async () => {
    await pair.slack.people.command("/ask", "please break now");
    expect(newest(pair).text).toContain("Something went wrong on my side");
    expect(pair.lines.join("\n")).toContain("stand-in-advisor.ts");
    expect(pair.lines.join("\n")).not.toContain("please break");
  });
});
