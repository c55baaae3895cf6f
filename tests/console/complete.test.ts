import { describe, expect, it } from "vitest";
import { complete } from "../../adapters/console/complete.ts";
import { fakeAdvisor } from "./fake-advisor.ts";

describe("Tab", () => {
  it("offers questions that begin like what was typed, whatever its case", () => {
    expect(complete(fakeAdvisor, "what does")).toEqual([
      ["What does a boat cost?", "What does a ship cost?"],
      "what does",
    ]);
  });

  it("replaces the words by the one question that contains them", () => {
    expect(complete(fakeAdvisor, "credit")).toEqual([["Does a ship give credit?"], "credit"]);
  });

  it("keeps the words when several questions contain them", () => {
    const [offers, replaced] = complete(fakeAdvisor, "boat");
    expect(offers).toEqual(["What does a boat cost?", "Is the cost of a boat fixed?", "boat"]);
    expect(replaced).toBe("boat");
  });

  it("offers commands after a slash, and questions after /ask", () => {
    expect(complete(fakeAdvisor, "/c")).toEqual([["/credential", "/compare"], "/c"]);
    expect(complete(fakeAdvisor, "/ask what does a b")).toEqual([["What does a boat cost?"], "what does a b"]);
  });

  it("offers nothing where there is nothing", () => {
    expect(complete(fakeAdvisor, "zzz")).toEqual([[], "zzz"]);
    expect(complete(fakeAdvisor, "/zzz")).toEqual([[], "/zzz"]);
  });
});
