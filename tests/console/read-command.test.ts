import { describe, expect, it } from "vitest";
import { readCommand } from "../../adapters/console/read-command.ts";

describe("a typed line", () => {
  it.each([
    ["what does it cost", { kind: "words", text: "what does it cost" }],
    ["  spaces around  ", { kind: "words", text: "spaces around" }],
    ["", { kind: "words", text: "" }],
    ["2", { kind: "number", number: 2, text: "2" }],
    [" 12 ", { kind: "number", number: 12, text: "12" }],
    // No reply has so many choices: an amount of money.
    ["300", { kind: "words", text: "300" }],
    ["0", { kind: "number", number: 0, text: "0" }],
    ["7)", { kind: "number", number: 7, text: "7" }],
    ["7.", { kind: "number", number: 7, text: "7" }],
    ["quit", { kind: "command", name: "quit", text: "" }],
    ["Exit", { kind: "command", name: "quit", text: "" }],
    ["how do i quit", { kind: "words", text: "how do i quit" }],
    ["2 of them", { kind: "words", text: "2 of them" }],
    ["/recommend", { kind: "command", name: "recommend", text: "" }],
    ["/RECOMMEND", { kind: "command", name: "recommend", text: "" }],
    ["/rec", { kind: "command", name: "recommend", text: "" }],
    ["/compare  a   b", { kind: "command", name: "compare", text: "a   b" }],
    ["/q", { kind: "command", name: "quit", text: "" }],
    // Two commands begin so.
    ["/c x", { kind: "unknown", name: "c" }],
    ["/recomend", { kind: "unknown", name: "recomend" }],
    ["/?", { kind: "unknown", name: "?" }],
    // Not meant as commands.
    ["/r/learning says it is free", { kind: "words", text: "/r/learning says it is free" }],
    ["/", { kind: "words", text: "/" }],
    [`/${"a".repeat(1_000)}`, { kind: "words", text: `/${"a".repeat(1_000)}` }],
  ])("%j", (line, command) => {
    expect(readCommand(line)).toEqual(command);
  });
});
