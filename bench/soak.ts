import { setTimeout as pause } from "node:timers/promises";
import { argv, stdout } from "node:process";
import { type Sample, slopePerMinute, startProgram } from "./soak-program.ts";
import { createSoakWorld, WAYS } from "./soak-world.ts";
import { createProgress } from "./progress.ts";
import { drawTable, milliseconds, whole } from "./table.ts";

/**
 * `npm run soak -- MINUTES [SECONDS]`: the built program on both platforms at a steady load, with deliveries that come two and three times and with
 * connections that break; what it costs, and whether an answer is lost or doubled. Two minutes, and a break every five
 * seconds, when nothing else is given.
 */
const minutes = Number(argv[2] ?? 2);
if (!(minutes > 0 && minutes <= 24 * 60)) throw new Error("Give the minutes to run, such as 10.");

/** Of each way of asking, in a second: 40 in all. */
const EACH_PER_SECOND = 10;
const BREAK_EVERY_MS = Number(argv[3] ?? 5) * 1_000;
const LOOK_EVERY_MS = 2_000;

const progress = createProgress();
const world = await createSoakWorld();
const program = await startProgram(world.environment);
await world.connected();
// What starting has left behind is gone after a while.
await pause(3_000);
const idle = await program.look();

const begun = performance.now();
const end = begun + minutes * 60_000;
const samples: Sample[] = [];
let [asked, nextBreak, nextLook] = [0, begun + BREAK_EVERY_MS, begun];
while (performance.now() < end) {
  for (const way of WAYS) world.ask(way, asked);
  asked += 1;
  await pause(Math.max(0, begun + (asked * 1_000) / EACH_PER_SECOND - performance.now()));
  if (performance.now() > nextBreak) {
    world.breakOne();
    nextBreak += BREAK_EVERY_MS;
  }
  if (performance.now() > nextLook) {
    samples.push(await program.look());
    nextLook += LOOK_EVERY_MS;
    const gone = Math.round((performance.now() - begun) / 1_000);
    progress.say(
      `Soak, ${gone} of ${minutes * 60} s, ${asked * WAYS.length} asked, ${samples.at(-1)?.megabytes.toFixed(0)} MB`,
    );
  }
}
const seconds = (performance.now() - begun) / 1_000;
const results = await world.settle();
const last = await program.look();
const stop = await program.stop();
await world.stop();
progress.done();

const row = ({ what, times, asked: all, lost, doubled }: (typeof results)[number]): readonly string[] => [
  what,
  whole(all),
  (all / seconds).toFixed(1),
  milliseconds(times[Math.floor(times.length * 0.5)] ?? 0),
  milliseconds(times[Math.floor(times.length * 0.99)] ?? 0),
  String(lost),
  String(doubled),
];
const half = samples.slice(Math.floor(samples.length / 2));
stdout.write(
  [
    drawTable(
      `${minutes} minutes on both platforms, one process`,
      ["way", "events", "events/s", "p50 ms", "p99 ms", "lost", "doubled"],
      results.map(row),
    ),
    `deliveries that came again and were dropped: ${last.duplicates}`,
    `connections broken: ${world.breaks()}; back again: ${last.reconnects}; Discord: ${world.identifies()} IDENTIFY`,
    `memory: ${idle.megabytes.toFixed(0)} MB idle, ${Math.max(...samples.map((one) => one.megabytes)).toFixed(0)} MB at most, ${last.megabytes.toFixed(0)} MB at the end`,
    `memory in the second half: ${slopePerMinute(half).toFixed(2)} MB a minute`,
    `event-loop lag p99: ${(last.lag * 1_000).toFixed(1)} ms`,
    `SIGTERM: code ${stop.code} after ${stop.seconds.toFixed(2)} s`,
    "",
  ].join("\n"),
);
process.exitCode = results.some(({ lost, doubled }) => lost + doubled > 0) || stop.code !== 0 ? 1 : 0;
