/** Longest text that is looked at, in UTF-16 code units; what follows is ignored. */
export const LONGEST_TEXT = 2000;

/**
 * The words of a chat message, lower-cased and spelled out: "Plzzz, can't u" gives please, can, not, you.
 * Numbers are words of their own. Total: text without a letter or digit gives none.
 */
export function chatWords(text: string): readonly string[] {
  const plain = text.slice(0, LONGEST_TEXT).normalize("NFKC").toLowerCase().replace(APOSTROPHES, "");
  const found = plain.match(WORD_OR_NUMBER) ?? [];
  return found.flatMap((word) => {
    const squeezed = word.replace(LETTER_THREE_TIMES, "$1$1");
    return SPELLED_OUT.get(squeezed) ?? [squeezed];
  });
}

const APOSTROPHES = /['’‘`´]/gu;
const WORD_OR_NUMBER = /[\p{L}\p{M}]+|\p{N}+/gu;
/** "soooo" becomes "soo": two stay, as in "good". */
const LETTER_THREE_TIMES = /(\p{L})\1{2,}/gu;

/** Common chat abbreviations and contractions of English. Apostrophes are gone by the time this is asked. */
const SPELLED_OUT: ReadonlyMap<string, readonly string[]> = new Map(
  `u=you ur=your r=are y=why n=and k=ok okay=ok b4=before
  plz=please plzz=please pls=please plss=please thx=thanks tnx=thanks
  wat=what wht=what wut=what whn=when hw=how mch=much bt=but hv=have abt=about gud=good
  coz=because cuz=because bcoz=because tmrw=tomorrow tmr=tomorrow msg=message pic=picture info=information
  acc=account acct=account amt=amount frnd=friend frnds=friends ppl=people
  wanna=want,to gonna=going,to gimme=give,me lemme=let,me gotta=got,to
  im=i,am ive=i,have whats=what,is wats=what,is wheres=where,is whens=when,is hows=how,is thats=that,is
  cant=can,not cannot=can,not wont=will,not dont=do,not didnt=did,not doesnt=does,not isnt=is,not arent=are,not
  wasnt=was,not havent=have,not hasnt=has,not couldnt=could,not shouldnt=should,not wouldnt=would,not`
    .split(/\s+/u)
    .map((entry) => {
      const [short = "", long = ""] = entry.split("=");
      return [short, long.split(",")];
    }),
);
