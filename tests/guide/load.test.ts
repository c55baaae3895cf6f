import { cpSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { checkGuide, GuideError, knowledgeFolder, loadGuide, type Problem } from "../../src/guide/load.ts";
import { readFolder } from "../../src/guide/read-folder.ts";
import { readYaml } from "../../src/guide/read-yaml.ts";
import { all, edit, OTHER_GUIDE, withDamage, write } from "./damage.ts";

describe("loading a guide", () => {
  it("finds nothing wrong with the project's own knowledge", () => {
    expect(checkGuide(knowledgeFolder()).problems).toEqual([]);
  });

  it("takes the ids, facts and lists from the files", () => {
    const guide = loadGuide(OTHER_GUIDE);
    expect(guide.about.noun).toEqual({ one: "plan", many: "plans" });
    expect(guide.credentials.get("cargo-share")?.facts["price"]?.amount).toEqual({ from: 4, to: 7 });
    expect([...guide.gaps.keys()]).toEqual(["refunds", "group-discounts", "routes", "repairs", "trains"]);
    expect([...guide.passages.keys()]).toEqual(["history", "winter", "colours"]);
    expect([...guide.smallTalk.keys()]).toEqual(["greeting", "thanks", "maker", "help"]);
    expect(guide.offTopic.replies).toHaveLength(2);
    expect(guide.advice.questions.map(({ id }) => id)).toEqual(["often", "load", "money"]);
    expect(guide.vocabulary.cues.each).toEqual(["each"]);
  });

  it("puts credentials in the order of their files' names", () => {
    expect([...loadGuide(OTHER_GUIDE).credentials.keys()]).toEqual(["cargo-share", "day-ticket", "season-pass"]);
  });

  it("puts topics in the order of their place on cards, then those without one, each by their files' names", () => {
    const change = all(edit("topics/helmet.yaml", "card: 7", "card: 1"), edit("topics/price.yaml", "card: 3\n", ""));
    expect(withDamage(change, (folder) => [...loadGuide(folder).topics.keys()]).join(" ")).toBe(
      "description helmet audience deposit ride-time stations insurance how-to-start " +
        "child-seat electric launch makers minimum-age price season",
    );
  });

  it("cuts the spaces around texts", () => {
    const spaced = edit("topics/helmet.yaml", "label: Helmet", 'label: "  Helmet "');
    expect(withDamage(spaced, (folder) => loadGuide(folder).topics.get("helmet")?.label)).toBe("Helmet");
  });

  it.each([".DS_Store", "about.yaml~", ".about.yaml.swp", "README.md", "schema.json"])("passes over %s", (name) => {
    expect(withDamage(write(name, "\u0000"), (folder) => checkGuide(folder).problems)).toEqual([]);
  });

  it("reads files with a byte order mark and with Windows line ends", () => {
    const windows = write(
      "gaps/riding.yaml",
      "\uFEFFgaps:\r\n  - id: a\r\n    name: b\r\n    words: []\r\n    examples: []\r\n    where: c\r\n",
    );
    expect(withDamage(windows, (folder) => loadGuide(folder).gaps.get("a")?.where)).toBe("c");
  });

  it("takes a fourth credential from nothing but a new file", () => {
    const fourth = (folder: string): void => {
      cpSync(join(folder, "credentials/day-ticket.yaml"), join(folder, "credentials/week-ticket.yaml"));
      edit(
        "credentials/week-ticket.yaml",
        "id: day-ticket\nname: Day Ticket",
        "id: week-ticket\nname: Week Ticket",
      )(folder);
      edit("credentials/week-ticket.yaml", "full: Riverbike Day", "full: Riverbike Week")(folder);
      edit(
        "credentials/week-ticket.yaml",
        "[day ticket, day tickets, daily ticket, one day ticket, day-tripper]",
        "[weekly]",
      )(folder);
    };
    expect(withDamage(fourth, (folder) => [...loadGuide(folder).credentials.keys()])).toContain("week-ticket");
  });
});

describe("an error in the guide", () => {
  it("is one error with a line for each problem and what to do next", () => {
    const damage = all(edit("about.yaml", "2026-10-01", "soon"), edit("topics/helmet.yaml", "card: 7", "card: 0"));
    const { folder, problems, message } = withDamage(damage, (copy) => ({ folder: copy, ...errorOf(copy) }));
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(["about.yaml:4", "topics/helmet.yaml:7"]);
    expect(message.replaceAll(folder, "FOLDER").split("\n")).toEqual([
      "The knowledge in FOLDER has 2 problems. Correct them, then check again with: npm run guide",
      'FOLDER/about.yaml:4:10 checked: is "soon", must be a date like 2026-11-23',
      "FOLDER/topics/helmet.yaml:7:7 card: is the number 0, must be more than 0",
    ]);
  });
});

describe("the two readers of YAML", () => {
  it.each([knowledgeFolder(), OTHER_GUIDE])("understand every file of %s alike", (folder) => {
    // js-yaml gives the values, yaml the places: they must not see two different texts.
    for (const { text } of readFolder(folder).sources) {
      expect(readYaml(text)).toEqual({ kind: "value", value: parse(text) });
    }
  });
});

function errorOf(folder: string): { problems: readonly Problem[]; message: string } {
  try {
    loadGuide(folder);
  } catch (error) {
    if (error instanceof GuideError) return { problems: error.problems, message: error.message };
  }
  throw new Error("loads a broken guide, or throws something else");
}
