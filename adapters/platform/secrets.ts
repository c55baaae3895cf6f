import type { Environment } from "./setting-problem.ts";

/** Values of the environment that no line may show: tokens, secrets, and passwords in addresses. */
export function secretsIn(environment: Environment): readonly string[] {
  const found = Object.entries(environment).flatMap(([name, value = ""]) => {
    const text = value.trim();
    if (/TOKEN|SECRET|PASSWORD/.test(name)) return [text];
    return text.includes("@") && URL.canParse(text) ? [passwordIn(text)] : [];
  });
  return found.filter((secret) => secret.length >= SHORTEST);
}

/** Blanks every secret in a text, and whatever looks like a token of Slack's or a signed address. */
export function createBlank(secrets: readonly string[]): (text: string) => string {
  return (text) => {
    const known = secrets.reduce((left, secret) => left.replaceAll(secret, "[secret]"), text);
    return known
      .replace(/\bx(?:ox[a-z]|app)[-.][\w.-]+/g, "[secret]")
      .replace(/\bwss:\/\/\S+/g, "[address]")
      .replace(/\/(?:webhooks|interactions)\/\d+\/[\w-]{20,}/g, "/[address]");
  };
}

/** Characters. A shorter value would blank ordinary words. */
const SHORTEST = 6;

const passwordIn = (address: string): string => decodeURIComponent(new URL(address).password);
