import { describe, expect, it } from "vitest";
import { edit, problemsAfter, type Damage } from "./damage.ts";

type Row = readonly [what: string, damage: Damage, problems: readonly string[]];

describe("values of facts", () => {
  it.each(VALUES)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

const VALUES: readonly Row[] = [
  [
    "an amount topic without a unit",
    edit("topics/stations.yaml", "unit: stations\n", ""),
    [
      "topics/stations.yaml:2:1 unit: is missing, must be the unit of the amounts, such as USD, hours or any noun in the plural",
    ],
  ],
  [
    "a unit on a yes-no topic",
    edit("topics/helmet.yaml", "kind: yes-no", "kind: yes-no\nunit: helmets"),
    [
      "topics/helmet.yaml:6:1 unit: is there, must be left out: the topic's kind is yes-no, and only an amount has a unit",
    ],
  ],
  [
    "an amount on a yes-no topic",
    edit("credentials/day-ticket.yaml", "answer: some", "amount: 2"),
    [
      'credentials/day-ticket.yaml:30:5 facts.helmet.amount: does not suit the topic "helmet", whose kind is yes-no, must be given as answer',
    ],
  ],
  [
    "a text on an amount topic",
    edit("credentials/day-ticket.yaml", "    amount: 9\n    per: day\n", "    text: Nine euros.\n"),
    [
      'credentials/day-ticket.yaml:16:5 facts.price.text: does not suit the topic "price", whose kind is amount, must be given as amount',
    ],
  ],
  [
    "an answer on a text topic",
    edit("credentials/day-ticket.yaml", "text: The Day Ticket is for visitors and for trying it out.", "answer: yes"),
    [
      'credentials/day-ticket.yaml:12:5 facts.audience.answer: does not suit the topic "audience", whose kind is text, must be given as text',
    ],
  ],
  [
    "an amount and a text at once",
    edit("credentials/day-ticket.yaml", "amount: 9", "amount: 9\n    text: Nine euros."),
    ["credentials/day-ticket.yaml:15:3 facts.price: has amount and text, must have only one of them"],
  ],
  [
    "no value at all",
    edit("credentials/day-ticket.yaml", "    amount: 16\n", ""),
    ["credentials/day-ticket.yaml:26:3 facts.minimum-age: has no value, must have amount"],
  ],
  [
    "a range upside down",
    edit("credentials/season-pass.yaml", "{ from: 60, to: 95 }", "{ from: 95, to: 60 }"),
    ['credentials/season-pass.yaml:16:21 facts.price.amount.from: is the number 95, must not be more than "to"'],
  ],
  [
    "a range with one end",
    edit("credentials/season-pass.yaml", "{ from: 60, to: 95 }", "{ from: 60 }"),
    ["credentials/season-pass.yaml:16:5 facts.price.amount.to: is missing, must be a number"],
  ],
  [
    "a range with a misspelt end",
    edit("credentials/season-pass.yaml", "{ from: 60, to: 95 }", "{ from: 60, too: 95 }"),
    ['credentials/season-pass.yaml:16:25 facts.price.amount.too: is not a known field here, did you mean "to"?'],
  ],
  [
    "an amount with its unit",
    edit("credentials/season-pass.yaml", "amount: 20", "amount: €20"),
    [
      'credentials/season-pass.yaml:21:13 facts.deposit.amount: is "€20", must be a number, {from: …, to: …} or {atLeast: …}, each more than 0',
    ],
  ],
  [
    "an amount of nothing",
    edit("credentials/season-pass.yaml", "amount: 20", "amount: 0"),
    ["credentials/season-pass.yaml:21:13 facts.deposit.amount: is the number 0, must be more than 0"],
  ],
  [
    "an amount below nothing",
    edit("credentials/season-pass.yaml", "{ from: 60, to: 95 }", "{ from: -60, to: 95 }"),
    ["credentials/season-pass.yaml:16:21 facts.price.amount.from: is the number -60, must be more than 0"],
  ],
  [
    "an amount without end",
    edit("credentials/season-pass.yaml", "amount: 20", "amount: .inf"),
    [
      "credentials/season-pass.yaml:21:13 facts.deposit.amount: is the number Infinity, must be a number, {from: …, to: …} or {atLeast: …}, each more than 0",
    ],
  ],
  [
    "an answer that is true",
    edit("credentials/season-pass.yaml", '    answer: "yes"\n    sentence', "    answer: true\n    sentence"),
    ["credentials/season-pass.yaml:33:13 facts.helmet.answer: is true, must be one of: yes, no, some (in quotes)"],
  ],
  [
    "an answer that is maybe",
    edit("credentials/day-ticket.yaml", "answer: some", "answer: maybe"),
    ['credentials/day-ticket.yaml:30:13 facts.helmet.answer: is "maybe", must be one of: yes, no, some'],
  ],
  [
    "per something, but no amount",
    edit("credentials/day-ticket.yaml", "answer: some", "answer: some\n    per: day"),
    ["credentials/day-ticket.yaml:31:5 facts.helmet.per: is there, must be left out: only an amount is per something"],
  ],
  [
    "a place in no order",
    edit("credentials/day-ticket.yaml", "answer: some", "answer: some\n    place: 1"),
    [
      'credentials/day-ticket.yaml:31:5 facts.helmet.place: is there, must be left out: the topic "helmet" is not a text with an order',
    ],
  ],
  [
    "an order of texts without places",
    edit(
      "topics/audience.yaml",
      "card: 2",
      "card: 2\norder:\n  least: { says: a, than: b, most: [c] }\n  most: { says: d, than: e, most: [f] }",
    ),
    [
      "topics/audience.yaml:7:1 order: is there, must be left out: texts have an order only where the facts have a place",
    ],
  ],
  [
    "a fact that is also unsaid",
    edit("credentials/day-ticket.yaml", "  deposit: The plans'", "  price: The plans'"),
    ["credentials/day-ticket.yaml:54:3 unsaid.price: is unsaid and a fact at once, must be only one of them"],
  ],
];
