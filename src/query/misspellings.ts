/** Words filed so that a misspelt one finds those it may have been. */
export type Misspellings = {
  /** Words that are this one with a letter more, a letter less, another letter or two swapped, or with other vowels. A word may come twice. */
  near(word: string): readonly string[];
};

/**
 * Every word is filed under itself, under itself with one letter left out, and under its consonants; a misspelt word meets its
 * candidates under its own marks, at a cost that does not grow with the vocabulary. Marks are kept as numbers in a hash table of
 * typed arrays, because a map of strings would take most of the time to start.
 */
export function fileWords(words: readonly string[]): Misspellings {
  const marks = words.map(marksOf);
  const count = marks.reduce((sum, own) => sum + own.length, 0);
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const files: Files = { mask: slots - 1, marks: new Int32Array(slots), words: new Int32Array(slots).fill(EMPTY) };
  marks.forEach((own, word) => {
    for (const mark of own) {
      let slot = firstSlot(files, mark);
      while (files.words[slot] !== EMPTY) slot = (slot + 1) & files.mask;
      files.marks[slot] = mark;
      files.words[slot] = word;
    }
  });
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);

  return {
    near(word) {
      if (word.length > longest + MOST_EXTRA) return [];
      const found: string[] = [];
      for (const mark of marksOf(word)) {
        let slot = firstSlot(files, mark);
        for (let at = files.words[slot] ?? EMPTY; at !== EMPTY; at = files.words[slot] ?? EMPTY) {
          const candidate = words[at];
          if (files.marks[slot] === mark && candidate !== undefined) found.push(candidate);
          slot = (slot + 1) & files.mask;
        }
      }
      return found;
    },
  };
}

/** Letters that a word may have beyond the longest known one: no misspelling that is put right has more. */
const MOST_EXTRA = 4;

/** An open hash table: a mark and the number of a word in each slot. */
type Files = { readonly mask: number; readonly marks: Int32Array; readonly words: Int32Array };
const EMPTY = -1;

const firstSlot = ({ mask }: Files, mark: number): number => (mark ^ (mark >>> 15)) & mask;

/** The word, the word without each of its letters, and its consonants where there are four or more, each as a hash of 32 bits. */
function marksOf(word: string): readonly number[] {
  const marks = [hash(word, -1, SEED)];
  for (let left = 0; left < word.length; left += 1) {
    // Of a double letter it makes no difference which is left out
    if (word.charCodeAt(left) !== word.charCodeAt(left - 1)) marks.push(hash(word, left, SEED));
  }
  const consonants = (word[0] ?? "") + word.slice(1).replace(/[aeiouyh]/g, "");
  const skeleton = consonants.replace(/(.)\1+/g, "$1");
  if (skeleton.length >= 4) marks.push(hash(skeleton, -1, SKELETON_SEED));
  return marks;
}

const SEED = 0x811c9dc5;
/** Another start, so that consonants do not meet words. */
const SKELETON_SEED = 0x3c6ef372;

/** FNV-1a over UTF-16 code units, one of them left out. */
function hash(word: string, left: number, seed: number): number {
  let value = seed;
  for (let index = 0; index < word.length; index += 1) {
    if (index !== left) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
