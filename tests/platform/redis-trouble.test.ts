import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { stateInRedis } from "../../adapters/platform/state-in-redis.ts";
import { lines } from "../discord/start-bot.ts";
import { type Answers, type FakeRedis, startFakeRedis } from "./fake-redis.ts";

let redis: FakeRedis | undefined;
afterEach(() => redis?.stop());

/** The first line of the log, and the trouble, with a store that answers so. */
async function trouble(url: (port: number) => string, answers: Answers, tls?: { key: string; cert: string }) {
  redis = await startFakeRedis(answers, tls);
  const log = lines();
  const state = await stateInRedis(url(redis.port), log);
  await expect.poll(() => state.healthy(), { timeout: 3_000 }).toBe(false);
  const found = state.trouble();
  await state.close();
  return { found, line: log.all[0] };
}

const saying =
  (command: string, answer: string): Answers =>
  ([word]) =>
    word?.toUpperCase() === command ? answer : undefined;

describe("a store that can't be used", () => {
  it.each([
    [
      "password",
      "a wrong password",
      "redis://u:p@",
      "",
      "HELLO",
      "-WRONGPASS invalid username-password pair or user is disabled.",
      "special characters",
    ],
    [
      "no-password",
      "no password",
      "redis://",
      "",
      "PING",
      "-NOAUTH Authentication required.",
      "redis://:password@host",
    ],
    ["database", "a database that is not there", "redis://", "/99", "SELECT", "-ERR DB index is out of range", "/0"],
    ["permission", "a user who may not", "redis://", "", "PING", "-NOPERM this user has no permissions", "ACL SETUSER"],
    ["refused", "a full memory", "redis://", "", "PING", "-OOM command not allowed", "maxmemory"],
  ])("says %s of %s, and what to do", async (kind, _, start, end, command, answer, words) => {
    const { found, line } = await trouble((port) => `${start}127.0.0.1:${port}${end}`, saying(command, answer));
    expect(found).toBe(kind);
    expect(line).toContain(words);
    expect(line).toContain("Answers go on");
  });

  it("says of TLS with an unknown authority where its certificate goes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "advisor-tls-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    execFileSync("openssl", [...made, "-subj", "/CN=localhost", "-keyout", key, "-out", cert], { stdio: "ignore" });
    const tls = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
    const { found, line } = await trouble(
      (port) => `rediss://localhost:${port}`,
      () => undefined,
      tls,
    );
    expect(found).toBe("certificate");
    expect(line).toContain("NODE_EXTRA_CA_CERTS");
    rmSync(folder, { recursive: true });
  });

  it("says of TLS where the store speaks none which address to give", async () => {
    const { found, line } = await trouble(
      (port) => `rediss://127.0.0.1:${port}`,
      () => "-ERR unknown command",
    );
    expect(found).toBe("encryption");
    expect(line).toContain("redis:// instead of rediss://");
  });
});
