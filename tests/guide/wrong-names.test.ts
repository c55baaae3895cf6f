import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { edit, problemsAfter, type Damage } from "./damage.ts";

type Row = readonly [what: string, damage: Damage, problems: readonly string[]];

describe("names", () => {
  it.each(NAMES)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

const NAMES: readonly Row[] = [
  [
    "two credentials with one alias",
    edit("credentials/season-pass.yaml", "half-year pass]", "daily ticket]"),
    [
      'credentials/season-pass.yaml:5:60 aliases[5]: "daily ticket" is also a word for the credential "day-ticket", must be for one only',
    ],
  ],
  [
    "two credentials with one alias but for hyphens, spaces and capitals",
    edit("credentials/season-pass.yaml", "half-year pass]", "Day Tripper]"),
    [
      'credentials/season-pass.yaml:5:60 aliases[5]: "Day Tripper" is also a word for the credential "day-ticket", must be for one only',
    ],
  ],
  [
    "an alias that is another credential's name",
    edit("credentials/season-pass.yaml", "half-year pass]", "CARGO-SHARE]"),
    [
      'credentials/season-pass.yaml:5:60 aliases[5]: "CARGO-SHARE" is also a word for the credential "cargo-share", must be for one only',
    ],
  ],
  [
    "two credentials with one name",
    edit("credentials/season-pass.yaml", "name: Season Pass", "name: Day Ticket"),
    [
      'credentials/season-pass.yaml:3:7 name: "Day Ticket" is also a word for the credential "day-ticket", must be for one only',
    ],
  ],
  [
    "two topics with one word",
    edit("topics/season.yaml", "expires]", "Fees]"),
    ['topics/season.yaml:12:42 words[5]: "Fees" is also a word for the topic "price", must be for one only'],
  ],
  [
    "one id in two gap files",
    edit("gaps/riding.yaml", "id: trains", "id: refunds"),
    [
      'gaps/riding.yaml:14:9 gaps[3].id: "refunds" is already the id of an entry in gaps/money.yaml, must be an id of its own',
    ],
  ],
  [
    "one id for two passages",
    edit("passages.yaml", "id: winter", "id: history"),
    ['passages.yaml:10:9 passages[2].id: "history" is already the id of an entry further up, must be an id of its own'],
  ],
  [
    "one id for two kinds of small talk",
    edit("small-talk.yaml", "id: thanks", "id: greeting"),
    [
      'small-talk.yaml:10:9 smallTalk[2].id: "greeting" is already the id of an entry further up, must be an id of its own',
    ],
  ],
  [
    "one id for two questions",
    edit("advice.yaml", "id: load", "id: often"),
    [
      'advice.yaml:19:9 questions[2].id: "often" is already the id of an entry further up, must be an id of its own',
      'credentials/cargo-share.yaml:63:15 suits[1].question: "load" is not a known question, must be one of: often, money',
    ],
  ],
  [
    "one id for two options",
    edit("advice.yaml", "id: heavy", "id: light"),
    [
      'advice.yaml:28:13 questions[2].options[2].id: "light" is already the id of an entry further up, must be an id of its own',
      'credentials/cargo-share.yaml:64:13 suits[1].option: "heavy" is not a known option of the question "load", must be light',
    ],
  ],
  [
    "an id that is not the file's name",
    edit("topics/helmet.yaml", "id: helmet", "id: helmets"),
    ['topics/helmet.yaml:2:5 id: is "helmets", must be "helmet" like the file\'s name'],
  ],
  [
    "a copied file",
    (folder) => cpSync(join(folder, "topics/makers.yaml"), join(folder, "topics/builders.yaml")),
    ['topics/builders.yaml:2:5 id: is "makers", must be "builders" like the file\'s name'],
  ],
];
