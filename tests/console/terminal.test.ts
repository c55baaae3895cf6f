import { describe, expect, it } from "vitest";
import { renderReply } from "../../adapters/console/render-reply.ts";
import { loadKnowledge } from "../../adapters/settings/load-knowledge.ts";
import type { Reply } from "../../src/reply.ts";
import { hasTerminals, openTerminal } from "./open-terminal.ts";
import { nodeArguments } from "./run-process.ts";

const { advisor, guide } = loadKnowledge({});
const columns = 80;
const shown = (reply: Reply): string => renderReply(reply, { width: columns, colour: false });

/** The console, then what it left behind: its exit code and whether the terminal is as it was. */
const session = `before=$(stty -g); '${process.execPath}' ${nodeArguments("adapters/start.ts").join(" ")}
echo "code $?"; test "$(stty -g)" = "$before" && echo restored; echo end`;

describe.skipIf(!hasTerminals)("a session in a terminal (needs the command script of util-linux)", () => {
  it("goes from the banner over questions, picks and the dialogue to Ctrl-C", async () => {
    const terminal = openTerminal(session, columns);
    const banner = (await terminal.waitFor("> ")).trim().split("\n");
    const opening = banner.join(" ");
    for (const { name } of guide.credentials.values()) expect(opening).toContain(name);
    for (const words of ["such as:", "MicroMasters take?", guide.about.url, "/recommend", "/help"])
      expect(opening).toContain(words);
    expect(banner.at(-1)).toBe(">");

    const answer = advisor.ask("what do they cost");
    terminal.type("what do they cost\r");
    await terminal.waitFor(`${shown(answer)}\n\n> `);

    const picked = advisor.open(answer.choices[0]?.token ?? "");
    terminal.type("1\r");
    await terminal.waitFor(`${shown(picked)}\n\n> `);

    // Twice up in the history: the question again, now as a follow-up.
    terminal.type("\u001b[A\u001b[A");
    await terminal.waitFor("> what do they cost");
    terminal.type("\r");
    await terminal.waitFor(`${shown(advisor.ask("what do they cost", picked.token))}\n\n> `);

    terminal.type("/rec\t");
    await terminal.waitFor("/recommend");
    terminal.type("\r");
    let reply = advisor.open("recommend");
    await terminal.waitFor(`${shown(reply)}\n\n> `);
    for (let steps = 0; reply.kind === "question" && steps < 4; steps += 1) {
      reply = advisor.open(reply.choices[0]?.token ?? "");
      terminal.type("1\r");
      await terminal.waitFor(`${shown(reply)}\n\n> `);
    }
    expect(reply.kind).toBe("recommendation");

    terminal.type("half a line\u0003");
    await terminal.waitFor("half a line");
    // The line is empty now: had it been kept, this would ask about it.
    terminal.type("7)\r");
    await terminal.waitFor("There is no choice 7");
    await terminal.waitFor("\n\n> ");
    terminal.type("\u0003");
    expect(await terminal.waitFor("end\n")).toMatch(/code 0\nrestored\nend\n$/);
    expect(await terminal.ended).toBe(0);
  });

  it.each([
    ["Ctrl-D", "\u0004"],
    ["/quit", "/quit\r"],
  ])("leaves at %s with the terminal as it was", async (_, keys) => {
    const terminal = openTerminal(session, columns);
    await terminal.waitFor("> ");
    terminal.type(keys);
    expect(await terminal.waitFor("end\n")).toMatch(/code 0\nrestored\nend\n$/);
  });

  it("has colour, unless NO_COLOR is set", async () => {
    const colours = async (environment: object): Promise<boolean> => {
      const terminal = openTerminal(session, columns, environment);
      await terminal.waitFor("> ");
      terminal.type("/help\r");
      await terminal.waitFor("\n\n> ");
      terminal.type("/quit\r");
      await terminal.ended;
      return terminal.raw().includes("\u001b[36m");
    };
    expect(await colours({})).toBe(true);
    expect(await colours({ NO_COLOR: "1" })).toBe(false);
  });

  it("keeps to a narrow window", async () => {
    const terminal = openTerminal(session, 30);
    await terminal.waitFor("> ");
    terminal.type("/compare\r");
    const lines = (await terminal.waitFor("\n\n> ")).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
    terminal.type("\u0004");
    await terminal.ended;
  });
});
