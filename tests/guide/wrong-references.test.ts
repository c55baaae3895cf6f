import { describe, expect, it } from "vitest";
import { all, edit, problemsAfter, remove, type Damage } from "./damage.ts";

type Row = readonly [what: string, damage: Damage, problems: readonly string[]];

describe("references", () => {
  it.each(REFERENCES)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

describe("placeholders and cues", () => {
  it.each(PLACEHOLDERS)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

describe("several at once", () => {
  it.each(SEVERAL)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

const REFERENCES: readonly Row[] = [
  [
    "a fact of an unknown topic",
    edit("credentials/day-ticket.yaml", "  helmet:", "  helmets:"),
    ['credentials/day-ticket.yaml:29:3 facts.helmets: "helmets" is not a known topic, did you mean "helmet"?'],
  ],
  [
    "something unsaid about an unknown topic",
    edit("credentials/day-ticket.yaml", "  deposit: The plans'", "  zzz: The plans'"),
    [
      'credentials/day-ticket.yaml:54:3 unsaid.zzz: "zzz" is not a known topic, must be one of: audience, child-seat, deposit, description, electric, helmet, how-to-start, insurance, launch, makers, minimum-age, price, ride-time, season, stations',
    ],
  ],
  [
    "an unknown topic to be answered along",
    edit("topics/price.yaml", "also: [deposit]", "also: [deposits]"),
    ['topics/price.yaml:14:8 also[1]: "deposits" is not a known topic, did you mean "deposit"?'],
  ],
  [
    "an unknown topic near a gap",
    edit("gaps/riding.yaml", "near: [insurance]", "near: [insurence]"),
    ['gaps/riding.yaml:13:12 gaps[2].near[1]: "insurence" is not a known topic, did you mean "insurance"?'],
  ],
  [
    "an unknown topic that the winner may lack",
    edit("advice.yaml", "lacks: [insurance, helmet, child-seat]", "lacks: [insurance, helmet, childseat]"),
    ['advice.yaml:61:28 lacks[3]: "childseat" is not a known topic, did you mean "child-seat"?'],
  ],
  [
    "an amount that the winner may lack",
    edit("advice.yaml", "lacks: [insurance, helmet, child-seat]", "lacks: [insurance, price]"),
    ['advice.yaml:61:20 lacks[2]: is "price", a topic of the kind amount, must be one of the kind yes-no'],
  ],
  [
    "an unknown topic in a rule",
    edit("advice.yaml", "topic: insurance", "topic: assurance"),
    [
      'advice.yaml:57:18 questions[3].options[2].counts.topic: "assurance" is not a known topic, did you mean "insurance"?',
    ],
  ],
  [
    "a rule that counts hours of a yes-no topic",
    edit("advice.yaml", "topic: deposit", "topic: helmet"),
    [
      'advice.yaml:44:18 questions[3].options[1].counts.topic: is "helmet", a topic of the kind yes-no, must be one of the kind amount',
    ],
  ],
  [
    "an unknown topic that narrows nothing",
    edit("topics/deposit.yaml", "card: 4", "card: 4\nnarrows: prize"),
    ['topics/deposit.yaml:9:10 narrows: "prize" is not a known topic, did you mean "price"?'],
  ],
  [
    "an amount that should say what one of them is",
    edit("about.yaml", "describes: description", "describes: price"),
    ['about.yaml:7:12 describes: is "price", a topic of the kind amount, must be one of the kind text'],
  ],
  [
    "an unknown credential of a passage",
    edit("passages.yaml", "credentials: [season-pass, cargo-share]", "credentials: [season-pass, cargo-shore]"),
    [
      'passages.yaml:14:32 passages[2].credentials[2]: "cargo-shore" is not a known credential, did you mean "cargo-share"?',
    ],
  ],
  [
    "an unknown question of a suit",
    edit("credentials/cargo-share.yaml", "question: load", "question: loads"),
    ['credentials/cargo-share.yaml:63:15 suits[1].question: "loads" is not a known question, did you mean "load"?'],
  ],
  [
    "an unknown option of a suit",
    edit("credentials/cargo-share.yaml", "option: heavy", "option: bulky"),
    [
      'credentials/cargo-share.yaml:64:13 suits[1].option: "bulky" is not a known option of the question "load", must be one of: light, heavy',
    ],
  ],
  [
    "a topic that was removed",
    remove("topics/makers.yaml"),
    [
      'credentials/cargo-share.yaml:53:3 facts.makers: "makers" is not a known topic, must be one of: audience, child-seat, deposit, description, electric, helmet, how-to-start, insurance, launch, minimum-age, price, ride-time, season, stations',
      'credentials/season-pass.yaml:52:3 facts.makers: "makers" is not a known topic, must be one of: audience, child-seat, deposit, description, electric, helmet, how-to-start, insurance, launch, minimum-age, price, ride-time, season, stations',
    ],
  ],
];

const PLACEHOLDERS: readonly Row[] = [
  [
    "a misspelt placeholder",
    edit("topics/price.yaml", 'sentence: "{name} costs', 'sentence: "{naem} costs'),
    ['topics/price.yaml:11:11 sentence: has the placeholder {naem}, which nothing fills in, did you mean "{name}"?'],
  ],
  [
    "a placeholder of a topic that this credential has no figure of",
    edit("credentials/season-pass.yaml", "and {deposit} as", "and {rent} as"),
    [
      "credentials/season-pass.yaml:18:15 facts.price.sentence: has the placeholder {rent}, which nothing fills in, must be one of: {name}, {value}, {price}, {deposit}, {ride-time}, {stations}, {minimum-age}, {season}",
    ],
  ],
  [
    "a placeholder in a reason, which is said as it stands",
    edit("credentials/season-pass.yaml", "because: it lets", "because: the {name} lets"),
    [
      "credentials/season-pass.yaml:65:14 suits[1].because: has the placeholder {name}, must have none: nothing is filled in here",
    ],
  ],
  [
    "a placeholder where nothing is filled in",
    edit("small-talk.yaml", "I know Riverbike's", "I know {name}'s"),
    ["small-talk.yaml:29:7 offTopic.replies[1]: has the placeholder {name}, must have none: nothing is filled in here"],
  ],
  [
    "a figure in a question, where only the name is known",
    edit("topics/price.yaml", "What does {name} cost?", "What does {name} cost, {value}?"),
    ["topics/price.yaml:10:11 question: has the placeholder {value}, which nothing fills in, must be {name}"],
  ],
  [
    "a curly bracket without its partner",
    edit("topics/price.yaml", "What does {name} cost?", "What does {name cost?"),
    ["topics/price.yaml:10:11 question: has a curly bracket without its partner, must have both or neither"],
  ],
  [
    "a cue that is missing",
    edit("vocabulary.yaml", "  each: [each]\n", ""),
    ['vocabulary.yaml:55:1 cues.each: is missing, must be a list, each entry on a line that starts with "- "'],
  ],
  [
    "a cue that is unknown",
    edit("vocabulary.yaml", "  each: [each]\n", "  each: [each]\n  perhaps: [perhaps]\n"),
    [
      "vocabulary.yaml:64:3 cues.perhaps: is not a known field here, must be one of: compare, difference, best, recommend, all, both, each, other, it, that, which, what, how-much, how-many, how-long, how, why, who, when, where, whether, not, without, need, any, every, right, tell, describe, worth, …",
    ],
  ],
  [
    "a cue that is misspelt",
    edit("vocabulary.yaml", "  each: [each]\n", "  eech: [each]\n"),
    ['vocabulary.yaml:63:3 cues.eech: is not a known field here, did you mean "each"?'],
  ],
  [
    "a number written as a text",
    edit("vocabulary.yaml", "  seven: 7\n", "  seven: seven\n"),
    ['vocabulary.yaml:9:10 numbers.seven: is "seven", must be a number'],
  ],
];

const SEVERAL: readonly Row[] = [
  [
    "three mistakes in three files, by file and line",
    all(
      edit("topics/helmet.yaml", "kind: yes-no", "kind: maybe"),
      edit("about.yaml", "2026-10-01", "soon"),
      edit("credentials/day-ticket.yaml", "answer: some", "answer: 1"),
      edit("credentials/day-ticket.yaml", "amount: 9", "amount: nine"),
    ),
    [
      'about.yaml:4:10 checked: is "soon", must be a date like 2026-11-23',
      'credentials/day-ticket.yaml:16:13 facts.price.amount: is "nine", must be a number, {from: …, to: …} or {atLeast: …}, each more than 0',
      "credentials/day-ticket.yaml:30:13 facts.helmet.answer: is the number 1, must be one of: yes, no, some",
      'topics/helmet.yaml:5:7 kind: is "maybe", must be one of: amount, yes-no, text',
    ],
  ],
  [
    "one broken topic does not make its facts look wrong",
    edit("topics/price.yaml", "kind: amount", "kind: sum"),
    ['topics/price.yaml:5:7 kind: is "sum", must be one of: amount, yes-no, text'],
  ],
];
