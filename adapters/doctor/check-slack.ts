import * as z from "zod";
import { checkChallenge } from "./check-challenge.ts";
import { checkClock } from "./check-clock.ts";
import { type Finding, note, ok, problem } from "./finding.ts";
import { type Look, look } from "./look.ts";

/** What the doctor has to know of Slack's settings, and the scopes that the app should have. */
export type SlackCase = {
  readonly botToken: string;
  /** With a slash at the end. */
  readonly apiUrl: string;
  readonly way:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly port: number; readonly signingSecret: string };
  readonly scopes: readonly string[];
  /** Where the app's Request URL leads, if it is known. */
  readonly address?: string | undefined;
};

/** Asks Slack itself; sends nothing to anybody. */
export async function checkSlack({ botToken, apiUrl, way, scopes, address }: SlackCase): Promise<readonly Finding[]> {
  const ask = (method: string, token: string): Promise<Look> =>
    look(`${apiUrl}${method}`, { method: "POST", headers: { authorization: `Bearer ${token}` } });
  const who = await ask("auth.test", botToken);
  const refused = refusal(who, "SLACK_BOT_TOKEN");
  const token = refused === undefined ? [ok("The bot token is valid."), checkScopes(who, scopes)] : [refused];
  const bot = [...token, ...checkClock(who)];
  if (way.kind === "socket") {
    const opened = refusal(await ask("apps.connections.open", way.appToken), "SLACK_APP_TOKEN");
    return [...bot, opened ?? ok("The app-level token opens a connection.")];
  }
  const port = `http://127.0.0.1:${way.port}/slack/events`;
  const here = await checkChallenge("The port that Slack's deliveries come to", port, way.signingSecret);
  const there =
    address === undefined
      ? note("The Request URL of the app has to lead to that port. To try it: npm run doctor -- https://…/slack/events")
      : await checkChallenge("The Request URL", address, way.signingSecret);
  return [...bot, here, there];
}

const APPS = "api.slack.com/apps, your app";
const CURES = {
  SLACK_BOT_TOKEN: `${APPS}, OAuth & Permissions, and copy “Bot User OAuth Token” into SLACK_BOT_TOKEN.`,
  SLACK_APP_TOKEN: `${APPS}, Basic Information, App-Level Tokens: make one with connections:write for SLACK_APP_TOKEN.`,
} as const;

const slackAnswer = z.object({ ok: z.boolean(), error: z.string().optional() });

/** Why the call failed; nothing when it did not. */
function refusal(answer: Look, variable: keyof typeof CURES): Finding | undefined {
  if (answer.kind === "nothing")
    return problem(
      `Slack can't be reached (${answer.why}).`,
      "Check the network, a firewall for slack.com, and SLACK_API_URL.",
    );
  const said = slackAnswer.safeParse(answer.body).data;
  if (answer.status === 429) return problem("Slack asks to wait.", "Try again in a minute.");
  if (said === undefined && (answer.status < 400 || answer.status === 404))
    return problem(
      `What answered (status ${answer.status}) is not Slack: a proxy, or the sign-in page of a network.`,
      "Sign in to the network, or check SLACK_API_URL.",
    );
  if (said === undefined)
    return problem(`Slack answered with status ${answer.status}.`, "Try again later; see slack-status.com.");
  if (said.ok) return undefined;
  const code = /^[a-z_]{1,60}$/.exec(said.error ?? "")?.[0] ?? "an unknown error";
  return problem(`Slack does not accept ${variable} (${code}).`, CURES[variable]);
}

/** Slack lists the scopes of a token beside every answer. */
function checkScopes(answer: Look, wanted: readonly string[]): Finding {
  const header = answer.kind === "answer" ? answer.headers.get("x-oauth-scopes") : null;
  if (header === null) return note("Slack did not list the token's scopes.");
  const given = new Set(header.split(",").map((scope) => scope.trim()));
  const missing = wanted.filter((scope) => !given.has(scope));
  if (missing.length > 0)
    return problem(
      `Scopes are missing: ${missing.join(", ")}.`,
      `${APPS}, OAuth & Permissions, add them under Bot Token Scopes, then “Reinstall to Workspace”.`,
    );
  const needless = [...given].filter((scope) => scope !== "" && !wanted.includes(scope));
  if (needless.length > 0) return note(`All ${wanted.length} scopes are there, and some that are not needed.`);
  return ok(`All ${wanted.length} scopes are there, and no others.`);
}
