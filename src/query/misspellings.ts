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

/** Mixes the bits of a mark, since neighbours among words would crowd a table of neighbouring slots. */
const firstSlot = ({ mask }: Files, mark: number): number => (Math.imul(mark, 0x9e3779b1) >>> 8) & mask;

/** The word, the word without each of its letters, and its consonants where there are four or more, each as a hash of 32 bits. */
function marksOf(word: string): readonly number[] {
  const whole = hash(word, 0);
  const marks = [whole];
  // The hash of what stands before a letter, and the place value of that letter
  let before = 0;
  let place = 1;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    const upTo = (before + Math.imul(code, place)) | 0;
    // What stands behind it moves up a place. Of a double letter it makes no difference which is left out.
    if (code !== word.charCodeAt(index - 1)) marks.push((before + Math.imul(whole - upTo, INVERSE)) | 0);
    before = upTo;
    place = Math.imul(place, BASE);
  }
  const consonants = hashConsonants(word);
  return consonants === undefined ? marks : [...marks, consonants];
}

/** A hash of the first letter and the consonants behind it, doubles once; nothing where that leaves less than four. */
function hashConsonants(word: string): number | undefined {
  let value = SKELETON;
  let place = 1;
  let count = 0;
  let before = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (code === before || (index > 0 && SOFT.has(code))) continue;
    value = (value + Math.imul(code, place)) | 0;
    place = Math.imul(place, BASE);
    count += 1;
    before = code;
  }
  return count < 4 ? undefined : value;
}

/** Letters that are mistaken for each other or left out. */
const SOFT: ReadonlySet<number> = new Set([..."aeiouyh"].map((letter) => letter.charCodeAt(0)));

/** A polynomial in BASE over UTF-16 code units, modulo 2^32. */
function hash(word: string, start: number): number {
  let value = start;
  let place = 1;
  for (let index = 0; index < word.length; index += 1) {
    value = (value + Math.imul(word.charCodeAt(index), place)) | 0;
    place = Math.imul(place, BASE);
  }
  return value;
}

const BASE = 0x01000193;
/** BASE * INVERSE is 1 modulo 2^32. */
const INVERSE = 0x359c449b;
/** Another start, so that consonants do not meet words. */
const SKELETON = 0x3c6ef372;
