import type { Guide } from "../guide/guide.ts";

/** What the guide says of a field of interest: which facts name it. Nothing where none does. */
export function tellField(guide: Guide, field: string | undefined): readonly string[] {
  if (field === undefined) return [];
  const typed = field.split(" ");
  return [...guide.credentials.values()].flatMap(({ facts }) =>
    Object.values(facts).flatMap(({ names = [], naming }) => {
      const name = names.find((one) => matches(one.toLowerCase().split(/[^a-z0-9]+/), typed));
      return name === undefined || naming === undefined ? [] : [naming.replaceAll("{field}", name)];
    }),
  );
}

/** Whether each word of a name has its like among the typed ones: "data scientist" means data science. */
const matches = (name: readonly string[], typed: readonly string[]): boolean =>
  name.every((word) => typed.some((other) => isLike(word, other)));

/** Words of one stem begin alike. */
const STEM_CHARACTERS = 5;

const isLike = (a: string, b: string): boolean =>
  a === b || (a.length > STEM_CHARACTERS && a.slice(0, STEM_CHARACTERS) === b.slice(0, STEM_CHARACTERS));
