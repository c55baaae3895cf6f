import { hasRedisServer } from "../platform/redis-server.ts";
import { startDiscordSessions } from "./discord-sessions.ts";
import { answerDuplicates, answerThroughFaults } from "./slack-faults.ts";
import { startSlackWorkers } from "./slack-workers.ts";

/** `npm run soak:processes [events] [kills]`: the long form of the tests in this folder, with the figures that they reach. */
const [events = 3_000, kills = 25] = process.argv.slice(2).map(Number);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (!hasRedisServer) {
  say("This needs redis-server; on Debian: apt-get install redis-server");
  process.exitCode = 1;
} else {
  await soakSlack();
  await soakDuplicates();
  await soakDiscord();
}

async function soakSlack(): Promise<void> {
  say(`Slack: ${events} events to two processes, ${kills} kills, stops, restarts, Redis flushed and killed …`);
  const around = await startSlackWorkers();
  try {
    const onProgress = (line: string): void => say(`  ${line}`);
    const figures = await answerThroughFaults(around, { events, kills, perSecond: 25, pauseMs: 6_500, onProgress });
    say(JSON.stringify(figures));
    if (figures.lost > 0 || figures.doubled > figures.inFlight) process.exitCode = 1;
  } finally {
    await around.stop();
  }
}

async function soakDuplicates(): Promise<void> {
  const count = Math.round((events * 10) / 3);
  say(`Slack: ${count} events, each delivered one to four times at the same moment to two processes …`);
  const around = await startSlackWorkers();
  try {
    const figures = await answerDuplicates(around, count);
    say(JSON.stringify(figures));
    if (figures.lost > 0 || figures.doubled > 0) process.exitCode = 1;
  } finally {
    await around.stop();
  }
}

async function soakDiscord(): Promise<void> {
  say(`Discord: ${events} events to two sessions, one of which is killed every 120 events …`);
  const around = await startDiscordSessions();
  try {
    const asked = [];
    let restarting = Promise.resolve();
    for (let number = 0; number < events; number += 1) {
      asked.push(around.ask(number));
      await new Promise((resolve) => setTimeout(resolve, 20));
      const worker = around.workers[Math.floor(number / 120) % 2];
      if (number % 120 !== 60 || worker === undefined) continue;
      await restarting;
      restarting = worker.end("SIGKILL").then(() => worker.start());
    }
    await restarting;
    const figures = await around.figures(asked);
    say(JSON.stringify(figures));
    if (figures.lost > 0 || figures.doubled > 0) process.exitCode = 1;
  } finally {
    await around.stop();
  }
}
