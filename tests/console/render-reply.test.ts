import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../adapters/settings/load-knowledge.ts";
import type { Block, Choice, Reply } from "../../src/reply.ts";
import { cells } from "../../adapters/console/look.ts";
import { renderReply } from "../../adapters/console/render-reply.ts";
import { fullReply } from "./fake-advisor.ts";

const plain = (width: number) => ({ width, colour: false });

describe("the choices of a reply in a terminal", () => {
  const choices: readonly Choice[] = [
    { label: "A degree", token: "a" },
    { label: "A job", token: "b" },
    { label: "Skip", token: "c", role: "navigation" },
    { label: "Stop", token: "d", role: "navigation" },
  ];
  const question: Reply = { ...fullReply, kind: "question", body: [], title: "Q", choices, sources: [] };

  it("are below each other where they answer a question, and beside each other otherwise", () => {
    expect(renderReply(question, plain(40))).toBe("  [1] A degree\n  [2] A job\n  [3] Skip  [4] Stop");
    expect(renderReply({ ...question, kind: "answer" }, plain(40))).toBe(
      "Q\n  [1] A degree  [2] A job  [3] Skip\n  [4] Stop",
    );
  });

  it("have no numbers where nobody can press them", () => {
    expect(renderReply(question, plain(40), false)).toBe("  - A degree\n  - A job");
    expect(renderReply({ ...question, kind: "answer" }, plain(40), false)).toBe("Q");
  });
});

describe("a comparison of all that the guide has", () => {
  const { advisor, guide } = loadKnowledge({});
  const lines = (width: number) => renderReply(advisor.open("compare/all"), plain(width)).split("\n");

  it("takes at most 24 rows of 80 cells", () => expect(lines(80).length).toBeLessThanOrEqual(24));

  it("says in 40 cells, for each topic, what each has, and once what several have", () => {
    const shown = lines(40);
    expect(Math.max(...shown.map(cells))).toBeLessThanOrEqual(40);
    expect(shown).toContain("Capstone");
    expect(shown.join("\n")).toMatch(/^ {2}Professional Certificate, XSeries: No$/m);
    for (const { name } of guide.credentials.values()) expect(shown.join("\n")).toContain(name);
  });
});

describe("a reply in a terminal", () => {
  it("fits 20 cells, tables as lists", () => {
    expect(renderReply(fullReply, plain(20))).toMatchInlineSnapshot(`
      "Three ways to learn
      Boats cost least per
      trip: $25 to $550.
      Ships cost $600 to
      $1,500 for the whole
      journey, in certain
      cases less.
      1. First the boat,
         which needs no
         harbour at all
      2. Then the ship
      - 日本語の説明はここ
        にあります
      - Tea 🍵 is served
      Length: 5 hours a
        week for about 12
        weeks, as the
        guide says
      Certificate: Yes
      Cost
        Boat: $25–$550 a
        trip
        Ship: $600–$1,500
        a journey
      Harbour
        Boat: No
        Ship: Yes, in some
        cases, which each
        town decides for
        itself
      Sources: Boats ›
      Cost, Length; Ships
      › Cost
        [1] Which is
            cheaper?
        [2] Recommend one
            for me,
            please, now"
    `);
  });

  it("fits 40 cells", () => {
    expect(renderReply(fullReply, plain(40))).toMatchInlineSnapshot(`
      "Three ways to learn
      Boats cost least per trip: $25 to $550.
      Ships cost $600 to $1,500 for the whole
      journey, in certain cases less.
      1. First the boat, which needs no
         harbour at all
      2. Then the ship
      - 日本語の説明はここにあります
      - Tea 🍵 is served
      Length:      5 hours a week for about 12
                   weeks, as the guide says
      Certificate: Yes
               Boat      Ship
      ───────  ────────  ─────────────────────
      Cost     $25–$550  $600–$1,500 a journey
               a trip
      Harbour  No        Yes, in some cases,
                         which each town
                         decides for itself
      Sources: Boats › Cost, Length; Ships ›
      Cost
        [1] Which is cheaper?
        [2] Recommend one for me, please, now"
    `);
  });

  it("fits 80 cells, cells of tables wrapped in their columns", () => {
    expect(renderReply(fullReply, plain(80))).toMatchInlineSnapshot(`
      "Three ways to learn
      Boats cost least per trip: $25 to $550. Ships cost $600 to $1,500 for the whole
      journey, in certain cases less.
      1. First the boat, which needs no harbour at all
      2. Then the ship
      - 日本語の説明はここにあります
      - Tea 🍵 is served
      Length:      5 hours a week for about 12 weeks, as the guide says
      Certificate: Yes
               Boat             Ship
      ───────  ───────────────  ──────────────────────────────────────────────────────
      Cost     $25–$550 a trip  $600–$1,500 a journey
      Harbour  No               Yes, in some cases, which each town decides for itself
      Sources: Boats › Cost, Length; Ships › Cost
        [1] Which is cheaper?  [2] Recommend one for me, please, now"
    `);
  });

  it("uses 200 cells where there are so many", () => {
    expect(renderReply(fullReply, plain(200))).toMatchInlineSnapshot(`
      "Three ways to learn
      Boats cost least per trip: $25 to $550. Ships cost $600 to $1,500 for the whole journey, in certain cases less.
      1. First the boat, which needs no harbour at all
      2. Then the ship
      - 日本語の説明はここにあります
      - Tea 🍵 is served
      Length:      5 hours a week for about 12 weeks, as the guide says
      Certificate: Yes
               Boat             Ship
      ───────  ───────────────  ──────────────────────────────────────────────────────
      Cost     $25–$550 a trip  $600–$1,500 a journey
      Harbour  No               Yes, in some cases, which each town decides for itself
      Sources: Boats › Cost, Length; Ships › Cost
        [1] Which is cheaper?  [2] Recommend one for me, please, now"
    `);
  });

  it("has colour only as an addition", () => {
    const coloured = renderReply(fullReply, { width: 80, colour: true });
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured)).toBe(renderReply(fullReply, plain(80)));
  });

  it("shows no title that the body says anyway", () => {
    const reply: Reply = { ...fullReply, title: "boats cost" };
    expect(renderReply(reply, plain(80)).split("\n")[0]).toMatch(/^Boats cost least/);
  });

  it("makes harmless what a terminal would obey, wherever it stands", () => {
    const evil = "a\u001b[31mred\u001b]0;title\u0007b\u009b2Jc\u0000d\u202ee\rf";
    const reply: Reply = {
      ...fullReply,
      title: `${evil} title`,
      body: [
        { kind: "text", text: evil },
        { kind: "list", ordered: false, items: [evil] },
        { kind: "facts", facts: [{ label: evil, value: evil }] },
        { kind: "table", columns: [evil, evil], rows: [[evil, evil]] },
      ],
      choices: [{ label: evil, token: "x" }],
      sources: [evil],
    };
    expect(renderReply(reply, plain(80))).toMatchInlineSnapshot(`
      "aredbcde f title
      aredbcde
      f
      - aredbcde f
      aredbcde f: aredbcde f
      aredbcde f  aredbcde f
      ──────────  ──────────
      aredbcde f  aredbcde f
      Source: aredbcde f
        [1] aredbcde f"
    `);
  });

  it("keeps a web address in one piece", () => {
    const body: readonly Block[] = [{ kind: "text", text: "See https://example.org/a/long/way/to/go for more." }];
    expect(renderReply({ ...fullReply, title: "See", body, choices: [], sources: [] }, plain(20))).toBe(
      "See\nhttps://example.org/a/long/way/to/go\nfor more.",
    );
  });

  it("keeps to any width, leaves no word out and no line empty", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.integer({ min: 20, max: 120 }), (body, width) => {
        const reply: Reply = { ...fullReply, body, choices: [], sources: [] };
        const shown = renderReply(reply, plain(width));
        for (const line of shown.split("\n")) {
          expect(cells(line)).toBeLessThanOrEqual(width);
          expect(line.trim()).not.toBe("");
        }
        const left = countCharacters(shown);
        for (const [character, count] of countCharacters(wordsOf(body))) {
          expect(left.get(character) ?? 0).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});

const word = fc.stringMatching(/^[a-z]{1,12}$|^[日本語]{1,5}$|^\$[0-9]{1,4}–\$[0-9]{1,4}$/);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(" "));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("text"), text: words }),
  fc.record({
    kind: fc.constant("list"),
    ordered: fc.boolean(),
    items: fc.array(words, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("facts"),
    facts: fc.array(fc.record({ label: word, value: words }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("table"),
    columns: fc.array(word, { minLength: 3, maxLength: 3 }),
    rows: fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
);

/** Lines may be broken anywhere, so characters are what is counted; spaces are no part of what is said. */
function countCharacters(shown: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of shown.replaceAll(/\s/g, "")) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** What must be shown of the blocks, in one text. The first column of a table in list form needs no heading. */
function wordsOf(body: readonly Block[]): string {
  return body
    .flatMap((part) => {
      switch (part.kind) {
        case "text":
          return [part.text];
        case "list":
          return part.items;
        case "facts":
          return part.facts.flatMap(({ label, value }) => [label, value]);
        case "table":
          return [...part.columns.slice(1), ...part.rows.flat()];
      }
    })
    .join(" ");
}
