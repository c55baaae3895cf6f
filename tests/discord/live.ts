/**
 * What Discord would do something with in a text: a naive reader of its Markdown, apart from the one that escapes.
 * Plain web addresses are left out: they do nothing but show themselves as links.
 */
export function live(markdown: string): readonly string[] {
  // An escaped character is text; a letter stands in for it.
  const text = markdown.replaceAll(/\\([^0-9A-Za-z\s])/g, "x");
  return RULES.flatMap(([name, rule]) => (rule.test(text) ? [`${name} in ${JSON.stringify(markdown)}`] : []));
}

const RULES: readonly (readonly [string, RegExp])[] = [
  ["a mention of a person, role or channel", /<(@[!&]?|#)\d+>/],
  ["a mention of all", /@(everyone|here)/],
  ["an emoji, command or time", /<(a?:\w+:\d+|\/[^>]+:\d+|t:-?\d+(:\w)?)>/],
  ["a masked link", /\[[^\]]*\]\([^)]*\)/],
  ["a link without preview", /<https?:[^>]*>/],
  ["bold, italics or underline", /(\*|_)/],
  ["strike-through", /~~/],
  ["code", /`/],
  ["a spoiler", /\|\|/],
  ["a heading or small print", /^\s*(-#|#{1,3}) /m],
  ["a quotation", /^\s*>{1,3} /m],
  ["a list", /^\s*([-*+]|\d+\.) /m],
];
