import { expect, it } from "vitest";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { startBot } from "./start-bot.ts";

it("keeps the day's last connections while running too, says until when, and stops all the same", async () => {
  const left = { remaining: 10, resetAfter: 3_600_000 };
  const discord = await startFakeDiscord({ left });
  const bot = await startBot(discord);
  expect(discord.gateway.identifies).toBe(1);
  left.remaining = 9;
  discord.gateway.invalidate(false);
  expect(await bot.log.saying("9 of 1000 connections are left")).toMatch(/waiting until \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
  expect(discord.gateway.identifies).toBe(1);
  const since = performance.now();
  await bot.running.stop();
  expect(performance.now() - since).toBeLessThan(1_000);
  await discord.stop();
  discord.verify();
});
