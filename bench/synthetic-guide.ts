import type { Credential, Fact, Guide, Topic } from "../src/guide/guide.ts";

/** A guide with the topics and the language of `base` and as many made-up credentials as give it about `facts` facts. */
export function syntheticGuide(base: Guide, facts: number): Guide {
  const topics = [...base.topics.values()];
  const count = Math.max(2, Math.round(facts / topics.length));
  const models = [...base.credentials.values()];
  const credentials = Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length];
    return credentialOf(index, topics, model?.suits ?? []);
  });
  const passages = [...base.passages].map(([id, passage]) => [id, { ...passage, credentials: [] }] as const);
  return {
    ...base,
    credentials: new Map(credentials.map((credential) => [credential.id, credential])),
    passages: new Map(passages),
  };
}

export const countFacts = ({ credentials }: Guide): number =>
  [...credentials.values()].reduce((sum, { facts }) => sum + Object.keys(facts).length, 0);

function credentialOf(index: number, topics: readonly Topic[], suits: NonNullable<Credential["suits"]>): Credential {
  const name = nameOf(index);
  return {
    id: `c${index}`,
    name,
    aliases: [name.toLowerCase(), `${name.split(" ")[0]?.toLowerCase() ?? ""}${index}`],
    facts: Object.fromEntries(topics.map((topic, place) => [topic.id, factOf(topic, name, index * 7 + place)])),
    suits,
  };
}

/** Figures differ from one to the next, so that they can be ranked. */
function factOf(topic: Topic, name: string, seed: number): Fact {
  const section = "Made up › For measuring";
  const low = 50 + ((seed * 37) % 900);
  switch (topic.kind) {
    case "amount":
      return { amount: { from: low, to: low + 100 }, per: "program", section };
    case "yes-no":
      return { answer: (["yes", "no", "some"] as const)[seed % 3] ?? "yes", section };
    case "text":
      return { text: `${name} has a text of its own about ${topic.about}.`, cell: "A few words", section };
  }
}

/** "Belora Tamu": two words of two or three syllables, another pair for each number up to 40,000 and more. */
function nameOf(index: number): string {
  const first = index % 200;
  const second = Math.floor(index / 200);
  return `${word(first, "ra")} ${word(second, "mu")}`;
}

const ONSETS = "b d f g j k l m n p r s t v z".split(" ");
const VOWELS = "a e i o u".split(" ");

function word(number: number, ending: string): string {
  const syllable = (value: number): string =>
    `${ONSETS[value % ONSETS.length] ?? ""}${VOWELS[Math.floor(value / ONSETS.length) % VOWELS.length] ?? ""}`;
  const whole = `${syllable(number)}${syllable(Math.floor(number / 75) + 11)}${ending}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
