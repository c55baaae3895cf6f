import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { compiled } from "../compile.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, TOKEN, direct } from "../fakes/discord/world.ts";
import { seen } from "../discord/read-message-shown.ts";
import { copyKnowledge } from "./knowledge-copy.ts";

const FILE = "credentials/xseries.yaml";

it("the running program takes a saved change, refuses a broken one in one line, and offers the new name", async () => {
  const copy = copyKnowledge();
  const discord = await startFakeDiscord();
  const child = spawn(process.execPath, [compiled("adapters/start.ts")], {
    env: {
      PATH: process.env["PATH"] ?? "",
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_FOLDER: copy.folder,
      SLACK_BOT_TOKEN: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  const said = async (words: string, timeout: number): Promise<void> => {
    await expect.poll(() => output, { timeout, interval: 10 }).toContain(words);
  };
  const channel = direct(ANNA);
  const ask = async (content: string): Promise<string> =>
    seen(await discord.messages.answerTo(discord.messages.say({ author: ANNA, channel, content })));

  await said("commands registered", 18_000);
  const good = copy.read(FILE);
  copy.write(FILE, `${good}\nfacts: [\n`);
  await said("the last good one stays", 15_000);
  expect(output).toMatch(/credentials\/xseries\.yaml:\d+:\d+/);
  expect(await ask("how much is xseries?")).toContain("$");

  copy.writeAndRename(FILE, good.replace(/^name: .*$/m, "name: YSeries"));
  await said("the change is in use", 15_000);
  expect(await ask("compare xseries and micromasters")).toContain("YSeries");
  await expect.poll(() => JSON.stringify(discord.commands), { timeout: 5_000 }).toContain("YSeries");

  child.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
  copy.remove();
  await discord.stop();
  discord.verify();
});
