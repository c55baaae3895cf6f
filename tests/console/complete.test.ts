import { describe, expect, it } from "vitest";
import { complete } from "../../adapters/console/complete.ts";
import { fakeAdvisor } from "./fake-advisor.ts";

const names = ["Boat Pass", "Boat Club", "Ship"];

describe("Tab", () => {
  it("offers questions that begin like what was typed, whatever its case", () => {
    expect(complete(fakeAdvisor, names, "what does")).toEqual([
      ["What does a boat cost?", "What does a ship cost?"],
      "what does",
    ]);
  });

  it("replaces the words by the one question that contains them", () => {
    expect(complete(fakeAdvisor, names, "credit")).toEqual([["Does a ship give credit?"], "credit"]);
  });

  it("keeps the words when several questions contain them", () => {
    const [offers, replaced] = complete(fakeAdvisor, names, "boat");
    expect(offers).toEqual(["What does a boat cost?", "Is the cost of a boat fixed?", "boat"]);
    expect(replaced).toBe("boat");
  });

  it("offers commands after a slash, and questions after /ask", () => {
    expect(complete(fakeAdvisor, names, "/c")).toEqual([["/credential", "/compare"], "/c"]);
    expect(complete(fakeAdvisor, names, "/ask what does a b")).toEqual([["What does a boat cost?"], "what does a b"]);
  });

  it("offers names after the commands that take them", () => {
    expect(complete(fakeAdvisor, names, "/credential bo")).toEqual([["Boat Pass", "Boat Club"], "bo"]);
    expect(complete(fakeAdvisor, names, "/compare boat p")).toEqual([["Boat Pass"], "boat p"]);
    expect(complete(fakeAdvisor, names, "/compare Boat Pass s")).toEqual([["Ship"], "s"]);
    expect(complete(fakeAdvisor, names, "/compare Boat Pass ")).toEqual([names, ""]);
  });

  it("offers nothing where there is nothing", () => {
    expect(complete(fakeAdvisor, names, "zzz")).toEqual([[], "zzz"]);
    expect(complete(fakeAdvisor, names, "/zzz")).toEqual([[], "/zzz"]);
  });
});
