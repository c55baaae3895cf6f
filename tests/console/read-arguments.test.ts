import { describe, expect, it } from "vitest";
import { readArguments } from "../../adapters/console/read-arguments.ts";

describe("the arguments of ask", () => {
  it.each([
    [["what is it"], { kind: "ask", text: "what is it", previous: undefined }],
    [["what", "is", "it"], { kind: "ask", text: "what is it", previous: undefined }],
    [["and how long", "--previous", "fact/x/cost"], { kind: "ask", text: "and how long", previous: "fact/x/cost" }],
    [["--", "--json", "is what?"], { kind: "ask", text: "--json is what?", previous: undefined }],
    [["--open", "overview"], { kind: "open", token: "overview" }],
    [["--json"], { kind: "protocol" }],
    [["--help"], { kind: "help" }],
    [["-h", "more"], { kind: "help" }],
  ])("%j", (words, told) => {
    expect(readArguments(words)).toEqual(told);
  });

  it.each([
    [[], /question is missing/],
    [["  "], /question is missing/],
    [["--previous"], /previous/],
    [["--nonsense", "x"], /--nonsense/],
    [["--json", "x"], /--json reads/],
    [["--json", "--open", "x"], /--json reads/],
    [["--open", "x", "y"], /--open shows/],
  ])("%j is wrong, and it says how", (words, message) => {
    expect(readArguments(words)).toMatchObject({ kind: "wrong", message: expect.stringMatching(message) });
  });
});
