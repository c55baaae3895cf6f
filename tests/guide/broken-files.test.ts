import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { add, all, edit, linkTo, makeFolder, problemsAfter, remove, rename, type Damage, write } from "./damage.ts";

type Row = readonly [what: string, damage: Damage, problems: readonly string[]];

describe("broken YAML", () => {
  it.each(BROKEN_YAML)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

describe("files that are not text", () => {
  it.each(NOT_TEXT)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

describe("files and folders", () => {
  it.each(FOLDERS)("%s is reported with its place", (_, damage, problems) => {
    expect(problemsAfter(damage)).toEqual(problems);
  });
});

const BROKEN_YAML: readonly Row[] = [
  [
    "a second colon in a text",
    edit("topics/helmet.yaml", "label: Helmet", "label: Helmet: yes"),
    ['topics/helmet.yaml:3:8 yaml: has a second colon on the line, must be in quotes when a text contains ": "'],
  ],
  [
    "a tab as indentation",
    edit("credentials/day-ticket.yaml", "  description:\n    text", "  description:\n\ttext"),
    ["credentials/day-ticket.yaml:8:1 yaml: is indented with a tab, must be indented with spaces"],
  ],
  [
    "a quote that is not closed",
    edit("topics/helmet.yaml", '"{name}: helmet"', '"{name}: helmet'),
    ["topics/helmet.yaml:8:9 yaml: has an opening quote only, must have a closing quote too"],
  ],
  [
    "a bracket that is not closed",
    edit("topics/helmet.yaml", "bring my own helmet]", "bring my own helmet"),
    ["topics/helmet.yaml:13:11 yaml: has an opening bracket only, must have a closing bracket too"],
  ],
  [
    "a text that starts with a reserved sign",
    edit("topics/helmet.yaml", "label: Helmet", "label: @Helmet"),
    ["topics/helmet.yaml:3:8 yaml: starts with a sign that YAML keeps for itself, must be in quotes"],
  ],
  [
    "a text that starts with an asterisk",
    edit("topics/helmet.yaml", "label: Helmet", "label: *Helmet"),
    ["topics/helmet.yaml:3:9 yaml: starts with *, & or !, which YAML keeps for itself, must be in quotes"],
  ],
  [
    "a field that appears twice",
    add("topics/helmet.yaml", "label: Helm\n"),
    ["topics/helmet.yaml:14:1 label: is there twice, must be there once"],
  ],
  [
    "a nested field that appears twice, and another mistake in the same file",
    all(
      edit("credentials/cargo-share.yaml", "  electric:\n", "  helmet:\n"),
      edit("credentials/cargo-share.yaml", "name: Cargo Share", "nane: Cargo Share"),
    ),
    [
      'credentials/cargo-share.yaml:3:1 nane: is not a known field here, did you mean "name"?',
      "credentials/cargo-share.yaml:46:3 facts.helmet: is there twice, must be there once",
    ],
  ],
  [
    "a line that is out of line",
    edit("passages.yaml", "    title: Which came first", "   title: Which came first"),
    ['passages.yaml:4:1 yaml: is not a list entry, must start with "- " like its neighbours'],
  ],
  [
    "two mistakes of that kind in one file",
    all(
      edit("topics/helmet.yaml", "label: Helmet", "label: Helmet: yes"),
      edit("topics/helmet.yaml", "question: Is a", "question: Is: a"),
    ),
    [
      'topics/helmet.yaml:3:8 yaml: has a second colon on the line, must be in quotes when a text contains ": "',
      'topics/helmet.yaml:9:11 yaml: has a second colon on the line, must be in quotes when a text contains ": "',
    ],
  ],
  [
    "two documents in one file",
    add("about.yaml", "---\ntitle: Another\n"),
    ['about.yaml:10:1 yaml: has a second part after "---", must be one part without such a line'],
  ],
  [
    "a line without a colon",
    edit("topics/helmet.yaml", "kind: yes-no", "kind"),
    ["topics/helmet.yaml:5:1 yaml: is not a field, must be a name, a colon, a space and a value on one line"],
  ],
  [
    "a list entry without its hyphen",
    edit(
      "small-talk.yaml",
      "      - Hello again. What would you like to know about the plans?",
      "      Hello again. What would you like to know about the plans?",
    ),
    ["small-talk.yaml:9:1 yaml: is not in line with its neighbours, must be indented by as many spaces as they are"],
  ],
  [
    "a backslash in double quotes",
    edit("topics/helmet.yaml", '"{name}: helmet"', '"{name}\\: helmet"'),
    [
      "topics/helmet.yaml:8:16 yaml: has a backslash that means nothing here, must be in single quotes or have two backslashes",
    ],
  ],
];

const NOT_TEXT: readonly Row[] = [
  [
    "a picture instead of a text",
    write("topics/helmet.yaml", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff)),
    ["topics/helmet.yaml:1:1 file: is not UTF-8 text, must be saved with the encoding UTF-8"],
  ],
  [
    "a byte of Latin-1 in the third line",
    write("topics/helmet.yaml", Buffer.from("id: helmet\nlabel: Helmet\nabout: caf\u00e9\n", "latin1")),
    ["topics/helmet.yaml:3:11 file: is not UTF-8 text, must be saved with the encoding UTF-8"],
  ],
  [
    "UTF-16",
    write("topics/helmet.yaml", Buffer.from("\ufeffid: helmet\n", "utf16le")),
    ["topics/helmet.yaml:1:1 file: is not UTF-8 text, must be saved with the encoding UTF-8"],
  ],
  [
    "a character that is not text",
    edit("topics/helmet.yaml", "label: Helmet", "label: Hel\u0000met"),
    ["topics/helmet.yaml:3:11 yaml: has a character that is not text, must be plain text"],
  ],
  ["an empty file", write("gaps/riding.yaml", ""), ["gaps/riding.yaml:1:1 file: is empty, must have fields: gaps"]],
  [
    "a file with nothing but a comment",
    write("passages.yaml", "# to be written\n"),
    ["passages.yaml:1:1 file: is empty, must have fields: passages"],
  ],
  [
    "a file that is one sentence",
    write("gaps/riding.yaml", "A helmet is a hard hat.\n"),
    ['gaps/riding.yaml:1:1 file: is "A helmet is a hard hat.", must have fields: gaps'],
  ],
  [
    "a file that is a list",
    write("passages.yaml", "- id: history\n"),
    ["passages.yaml:1:1 file: is a list, must have fields: passages"],
  ],
];

const FOLDERS: readonly Row[] = [
  ["a folder that does not exist", remove("."), [".:1:1 folder: does not exist, must be the folder of the knowledge"]],
  [
    "a folder that is a file",
    all(remove("."), (folder) => writeFileSync(folder, "id: x")),
    [".:1:1 folder: is a file, must be a folder"],
  ],
  [
    "an empty folder",
    all(remove("."), makeFolder(".")),
    [
      ".:1:1 folder: is empty, must hold the knowledge: about.yaml, credentials/, topics/ and the others that README.md names",
    ],
  ],
  ["a missing file", remove("vocabulary.yaml"), ["vocabulary.yaml:1:1 file: is missing, must exist"]],
  ["a missing folder", remove("gaps"), ["gaps:1:1 folder: is missing, must hold at least one .yaml file"]],
  [
    "an empty folder of topics",
    all(remove("gaps"), makeFolder("gaps")),
    ["gaps:1:1 folder: is empty, must hold at least one .yaml file"],
  ],
  [
    "a misspelt file name",
    rename("about.yaml", "abuot.yaml"),
    ['abuot.yaml:1:1 file: is not a known file of the knowledge, did you mean "about.yaml"?'],
  ],
  [
    "a file name with the other ending",
    rename("advice.yaml", "advice.yml"),
    ['advice.yml:1:1 file: is not a known file of the knowledge, did you mean "advice.yaml"?'],
  ],
  [
    "an ending that is not .yaml in a folder",
    rename("gaps/money.yaml", "gaps/money.yml"),
    ['gaps/money.yml:1:1 file: is not a known name, did you mean "money.yaml"?'],
  ],
  [
    "a stray file in a folder",
    write("gaps/notes.txt", "call them"),
    ["gaps/notes.txt:1:1 file: is not a file of the knowledge, must be a file whose name ends in .yaml"],
  ],
  [
    "a stray file at the top",
    write("prices-2019.xlsx", "x"),
    [
      "prices-2019.xlsx:1:1 file: is not a known file of the knowledge, must be one of: about.yaml, advice.yaml, passages.yaml, small-talk.yaml, vocabulary.yaml, credentials, gaps, topics",
    ],
  ],
  [
    "a misspelt folder",
    rename("topics", "topic"),
    ['topic:1:1 file: is not a known file of the knowledge, did you mean "topics"?'],
  ],
  [
    "a folder where a file must be",
    all(remove("about.yaml"), makeFolder("about.yaml")),
    ["about.yaml:1:1 file: is a folder, must be a file"],
  ],
  [
    "a file where a folder must be",
    all(remove("gaps"), write("gaps", "x")),
    ["gaps:1:1 folder: is a file, must be a folder"],
  ],
  ["a folder inside a folder", makeFolder("gaps/old.yaml"), ["gaps/old.yaml:1:1 file: is a folder, must be a file"]],
  [
    "a link to nothing",
    linkTo("about.yaml", "nowhere.yaml"),
    ["about.yaml:1:1 file: is a link to a file that does not exist, must be a file"],
  ],
  [
    "a link in a circle",
    linkTo("about.yaml", "about.yaml"),
    ["about.yaml:1:1 file: cannot be read (ELOOP), must be a file that this account may read"],
  ],
];
