/** Slack's mrkdwn has three characters to escape; escaped, no link, mention or `<!channel>` comes alive. */
export const escaped = (text: string): string =>
  wellFormed(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Half of a surrogate pair, which no request can carry, becomes U+FFFD. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();

/**
 * What a person typed, out of Slack's wire form: mentions of people and groups go, channels and links become their names,
 * escaped characters come back. `<@U1> is <https://edx.org|edX> R&amp;D` → `is edX R&D`.
 */
export function typedWords(wire: string): string {
  return wire
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, target: string, name?: string) => shown(target, name ?? ""))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

function shown(target: string, name: string): string {
  if (target.startsWith("@") || target.startsWith("!")) return " ";
  if (target.startsWith("#")) return name === "" ? " " : `#${name}`;
  return name === "" ? target.replace(/^(?:mailto|tel):/, "") : name;
}
