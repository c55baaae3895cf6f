import { describe, expect, it } from "vitest";
import { edit, problemsAfter, type Damage } from "./damage.ts";

type Row = readonly [what: string, damage: Damage, problems: readonly string[]];

describe("fields", () => {
  it.each(FIELDS)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

const FIELDS: readonly Row[] = [
  [
    "a misspelt field",
    edit("credentials/day-ticket.yaml", "aliases:", "alias:"),
    ['credentials/day-ticket.yaml:5:1 alias: is not a known field here, did you mean "aliases"?'],
  ],
  [
    "a misspelt field deep inside",
    edit("credentials/day-ticket.yaml", "note: After an hour", "notes: After an hour"),
    ['credentials/day-ticket.yaml:21:5 facts.ride-time.notes: is not a known field here, did you mean "note"?'],
  ],
  [
    "a field that nothing resembles",
    edit("about.yaml", "many: plans }", "many: plans, several: 3 }"),
    ["about.yaml:6:33 noun.several: is not a known field here, must be one of: one, many"],
  ],
  [
    "a field that is missing",
    edit("topics/helmet.yaml", "about: whether a helmet is included\n", ""),
    ["topics/helmet.yaml:2:1 about: is missing, must be text"],
  ],
  [
    "a field that is missing deep inside",
    edit("credentials/day-ticket.yaml", "    section: Day Ticket › Price\n", ""),
    ["credentials/day-ticket.yaml:15:3 facts.price.section: is missing, must be text"],
  ],
  [
    "a field without a value",
    edit("topics/helmet.yaml", "label: Helmet", "label:"),
    ["topics/helmet.yaml:3:7 label: is empty, must be text"],
  ],
  [
    "a text of spaces",
    edit("topics/helmet.yaml", "label: Helmet", 'label: "  "'),
    ["topics/helmet.yaml:3:8 label: is empty, must be some text"],
  ],
  [
    "a number where a text must be",
    edit("topics/helmet.yaml", "label: Helmet", "label: 24"),
    ['topics/helmet.yaml:3:8 label: is the number 24, must be text, in quotes: "24"'],
  ],
  [
    "true in a list of words, unquoted",
    edit("topics/helmet.yaml", "helmets, head", "true, head"),
    ['topics/helmet.yaml:12:17 words[2]: is true, must be text, in quotes: "true"'],
  ],
  [
    "a text where a list must be",
    edit("topics/helmet.yaml", "[helmet, helmets, head protection]", "helmet"),
    ['topics/helmet.yaml:12:8 words: is "helmet", must be a list, each entry on a line that starts with "- "'],
  ],
  [
    "a list where a text must be",
    edit("topics/helmet.yaml", "label: Helmet", "label: [Helmet]"),
    ["topics/helmet.yaml:3:8 label: is a list, must be text"],
  ],
  [
    "a text where fields must be",
    edit("about.yaml", "noun: { one: plan, many: plans }", "noun: plan"),
    ['about.yaml:6:7 noun: is "plan", must have fields below it: one, many'],
  ],
  [
    "a list where fields must be",
    edit(
      "topics/price.yaml",
      "least: { says: cheapest, than: cheaper, most: [cheapest, least expensive, lowest price], more: [cheaper, less expensive] }",
      "least: [cheapest]",
    ),
    ["topics/price.yaml:16:10 order.least: is a list, must have fields below it: says, than, most, more"],
  ],
  [
    "a word where a number must be",
    edit("topics/helmet.yaml", "card: 7", "card: seven"),
    ['topics/helmet.yaml:7:7 card: is "seven", must be a number'],
  ],
  [
    "half a place on the card",
    edit("topics/helmet.yaml", "card: 7", "card: 7.5"),
    ["topics/helmet.yaml:7:7 card: is the number 7.5, must be a whole number"],
  ],
  [
    "a place on the card below one",
    edit("topics/helmet.yaml", "card: 7", "card: 0"),
    ["topics/helmet.yaml:7:7 card: is the number 0, must be more than 0"],
  ],
  [
    "a word where true or false must be",
    edit("credentials/day-ticket.yaml", "name: Day Ticket\n", "name: Day Ticket\nplural: no\n"),
    ['credentials/day-ticket.yaml:4:9 plural: is "no", must be true or false'],
  ],
  [
    "a text that is too long",
    edit("topics/helmet.yaml", "label: Helmet", "label: Helmet or another protection"),
    ["topics/helmet.yaml:3:8 label: has 28 characters, must be at most 24 characters"],
  ],
  [
    "an id with capitals and spaces",
    edit("gaps/riding.yaml", "- id: routes", "- id: Nice Routes"),
    [
      'gaps/riding.yaml:3:9 gaps[1].id: is "Nice Routes", must be lower-case letters and digits joined by hyphens, such as package-price',
    ],
  ],
  [
    "a name of a fact with capitals",
    edit("credentials/day-ticket.yaml", "  price:", "  Price:"),
    [
      'credentials/day-ticket.yaml:15:3 facts.Price: has the name "Price", must be lower-case letters and digits joined by hyphens, such as package-price',
    ],
  ],
  [
    "an empty list that needs an entry",
    edit("credentials/day-ticket.yaml", "[day ticket, day tickets, daily ticket, one day ticket, day-tripper]", "[]"),
    ["credentials/day-ticket.yaml:5:10 aliases: has no entries, must have at least one alias"],
  ],
  [
    "only one reply where two must alternate",
    edit("small-talk.yaml", "    - I only know about hire plans. Ask me what one costs, for example.\n", ""),
    [
      "small-talk.yaml:29:5 offTopic.replies: has one entry, must have at least two replies, so that none is said twice in a row",
    ],
  ],
  [
    "an address that is none",
    edit("about.yaml", "https://riverbike.example/plans", "riverbike"),
    ['about.yaml:3:6 url: is "riverbike", must be a web address'],
  ],
  [
    "an address without encryption",
    edit("about.yaml", "https:", "http:"),
    ['about.yaml:3:6 url: is "http://riverbike.example/plans", must start with https://'],
  ],
  [
    "a date in another form",
    edit("about.yaml", "2026-10-01", "1.10.2026"),
    ['about.yaml:4:10 checked: is "1.10.2026", must be a date like 2026-11-23'],
  ],
  [
    "a kind that does not exist",
    edit("topics/helmet.yaml", "yes-no", "yesno"),
    ['topics/helmet.yaml:5:7 kind: is "yesno", did you mean "yes-no"?'],
  ],
  [
    "a weight out of range",
    edit("credentials/cargo-share.yaml", "weight: 8", "weight: 80"),
    ["credentials/cargo-share.yaml:65:13 suits[1].weight: is the number 80, must be from -10 to 10"],
  ],
  [
    "a rule of a kind that does not exist",
    edit("advice.yaml", "is: least", "is: fewest"),
    ['advice.yaml:43:15 questions[3].options[1].counts.is: is "fewest", must be one of: has, lacks, least, at-most'],
  ],
];
