import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { escapeCode, escapeMarkdown, oneLine } from "../../adapters/discord/escape.ts";
import { live } from "./live.ts";

describe("text in Discord's Markdown", () => {
  it.each([
    [
      "**bold** _it_ ~~no~~ `code` ||secret||",
      "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\` \\|\\|secret\\|\\|",
    ],
    ["[click](https://evil.example)", "\\[click\\](https://evil.example)"],
    ["<@123> <#1> <:a:1> <https://x.example>", "\\<@123> \\<#1> \\<:a:1> \\<https://x.example>"],
    [
      "# not a title\n- not a list\n1. nor this\n> nor that\n-# nor small",
      "\\# not a title\n\\- not a list\n1\\. nor this\n\\> nor that\n\\-# nor small",
    ],
    ["@everyone and @here", "@\u200beveryone and @\u200bhere"],
    ["$600 to $1,500 per program (2-6 months), 3.5%", "$600 to $1,500 per program (2-6 months), 3.5%"],
    ["a\u0000b\u202ec\ud800d", "abc\ufffdd"],
    ["C:\\path", "C:\\\\path"],
  ])("shows %j as it is", (plain, markdown) => expect(escapeMarkdown(plain)).toBe(markdown));

  it("has nothing live, whatever it is made of", () => {
    const pieces = fc.constantFrom(
      ...Array.from("*_~`|<>[]()#-+.:\\@!&/ \n1a"),
      "@everyone",
      "@here",
      "<@1>",
      "```",
      "https://x.example",
      "-# ",
      "1. ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(live(escapeMarkdown(parts.join("")))).toEqual([]);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  it("can't leave a code block, and is one line in labels", () => {
    expect(escapeCode("a```b")).not.toContain("`");
    expect(oneLine(" a\n\u0007 b ")).toBe("a b");
  });
});
