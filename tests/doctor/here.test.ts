import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { checkKnowledge, checkNode } from "../../adapters/doctor/check-here.ts";
import { checkStore } from "../../adapters/doctor/check-store.ts";
import { renderOutcome, renderPart } from "../../adapters/doctor/render-findings.ts";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import type { Trouble } from "../../adapters/platform/state.ts";
import { copyKnowledge } from "../reload/knowledge-copy.ts";

describe("the doctor, on this machine", () => {
  it.each([
    ["20.19.0", "ok"],
    ["24.1.0", "ok"],
    ["20.18.3", "problem"],
    ["18.20.0", "problem"],
  ])("says of Node %s: %s", (version, kind) => {
    expect(checkNode(version)).toMatchObject([{ kind }]);
  });

  it("says where a guide is broken, in one line", () => {
    const copy = copyKnowledge();
    expect(checkKnowledge(copy.folder)).toMatchObject([{ kind: "ok" }]);
    copy.write("about.yaml", "title: [");
    expect(checkKnowledge(copy.folder)).toMatchObject([
      { kind: "problem", what: expect.stringMatching(/^about\.yaml:\d+:\d+ /), cure: expect.stringContaining("guide") },
    ]);
    copy.remove();
  });

  it.each<readonly [Trouble | undefined, string]>([
    [undefined, "ok"],
    ["unreachable", "problem"],
    ["slow", "problem"],
    ["refused", "problem"],
  ])("says of a store whose trouble is %s: %s", async (trouble, kind) => {
    const open = async () => ({ ...stateInMemory(), trouble: () => trouble });
    expect(await checkStore(open)).toMatchObject([{ kind }]);
  });

  it("says everything in words, and repeats it in colour where there is any", () => {
    const part = {
      name: "Node",
      findings: [
        { kind: "ok", what: "Fine." },
        { kind: "problem", what: "Old.", cure: "Renew." },
      ],
    } as const;
    const plain = renderPart(part, false);
    expect(plain).toBe("Node\n  ok      Fine.\n  problem Old.\n          What to do: Renew.\n");
    const coloured = renderPart(part, true);
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(renderOutcome([part], false)).toBe("1 problem.\n");
    expect(renderOutcome([], false)).toBe("All is well.\n");
  });
});
