import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { exitCodes } from "../../adapters/settings/run-command.ts";
import { read } from "../repo/repo-files.ts";

const PATH = "deploy/systemd/credential-advisor.service";
const unit = read(PATH);
const values = (key: string): readonly string[] =>
  [...unit.matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].map(([, value = ""]) => value);
const start = z.object({ scripts: z.object({ start: z.string() }) }).parse(JSON.parse(read("package.json")))
  .scripts.start;

/** Whether systemd's own check is here. */
const hasSystemd = (() => {
  try {
    execFileSync("systemd-analyze", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe("the systemd unit", () => {
  it("starts what npm start starts, with the settings of a file", () => {
    expect(values("ExecStart")).toEqual([`/usr/bin/env ${start}`]);
    expect(values("EnvironmentFile")).toEqual(["/etc/credential-advisor.env"]);
  });

  it("lets it finish, restarts it after a failure, and not when only a person can mend it", () => {
    expect(values("KillSignal")).toEqual(["SIGTERM"]);
    expect(Number(values("TimeoutStopSec")[0])).toBeGreaterThan(5);
    expect(values("Restart")).toEqual(["on-failure"]);
    expect(values("RestartPreventExitStatus")).toEqual([String(exitCodes.wrongSettings)]);
  });

  it.each([
    ["DynamicUser", "yes"],
    ["ProtectSystem", "strict"],
    ["ProtectHome", "yes"],
    ["NoNewPrivileges", "yes"],
    ["CapabilityBoundingSet", ""],
    ["PrivateTmp", "yes"],
  ])("sets %s to “%s”", (key, value) => {
    expect(values(key)).toEqual([value]);
  });

  it.skipIf(!hasSystemd)("is taken by systemd, which finds little exposed", () => {
    const said = execFileSync("systemd-analyze", ["security", "--offline=yes", "--no-pager", PATH], {
      encoding: "utf8",
    });
    const [, exposure = "10"] = /Overall exposure level for \S+: ([\d.]+)/.exec(said) ?? [];
    expect(Number(exposure)).toBeLessThan(2);
  });
});
