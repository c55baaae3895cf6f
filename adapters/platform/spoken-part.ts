/**
 * What a person says in a message, without what they only show: code between backticks, and quoted lines (`>` at their beginning,
 * `>>>` for all that follows; Slack writes `&gt;`). The dialects of Discord and Slack agree in that.
 */
export function spokenPart(text: string): string {
  return text
    .replaceAll(/```[\s\S]*?(?:```|$)/g, " ")
    .replaceAll(/`[^`\n]*`/g, " ")
    .replace(/^[ \t]*(?:&gt;|>){3}[\s\S]*$/m, " ")
    .replaceAll(/^[ \t]*(?:&gt;|>).*$/gm, " ");
}
