import type { Guide } from "../guide/guide.ts";
import type { Knowledge } from "./context.ts";
import { createLexicon } from "./lexicon.ts";
import { createSearch } from "./search-guide.ts";
import { createSpeller } from "./spelling.ts";

/** Makes a guide ready for looking up what people type. */
export function createKnowledge(guide: Guide): Knowledge {
  const lexicon = createLexicon(guide);
  return { guide, lexicon, spell: createSpeller(lexicon), search: createSearch(guide) };
}
