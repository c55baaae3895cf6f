import * as z from "zod";
import { checkClock } from "./check-clock.ts";
import { checkEndpoint } from "./check-endpoint.ts";
import { type Finding, note, ok, problem } from "./finding.ts";
import { type Look, look } from "./look.ts";

/** What the doctor has to know of Discord's settings, and the names that the commands should have. */
export type DiscordCase = {
  readonly token: string;
  readonly apiUrl: string;
  readonly publicKey: string | undefined;
  readonly hasShards: boolean;
  readonly commands: readonly string[];
};

/** Asks Discord itself; changes nothing, and uses no connection to the gateway. */
export async function checkDiscord(its: DiscordCase): Promise<readonly Finding[]> {
  const ask = (path: string): Promise<Look> =>
    look(`${its.apiUrl}/v10${path}`, { headers: { authorization: `Bot ${its.token}` } });
  const answer = await ask("/applications/@me");
  const refused = refusal(answer);
  if (refused !== undefined) return [refused];
  const app = answer.kind === "answer" ? application.safeParse(answer.body).data : undefined;
  if (app === undefined) return [UNKNOWN_FORM];
  return [
    ok("The token is valid."),
    ...checkClock(answer),
    checkFlags(app.flags),
    ...checkKey(app.verify_key, its.publicKey),
    ...checkGateway(await ask("/gateway/bot"), its.hasShards),
    ...checkCommands(await ask(`/applications/${app.id}/commands`), its.commands),
    ...(await checkWayIn(app.interactions_endpoint_url ?? undefined, its.publicKey)),
  ];
}

const application = z.object({
  id: z.string().regex(/^\d+$/),
  flags: z.number().default(0),
  verify_key: z.string(),
  interactions_endpoint_url: z.string().nullish(),
});
const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

const PORTAL = "discord.com/developers/applications, the application";
const UNKNOWN_FORM = problem(
  "Discord's answer has an unknown form.",
  "Leave DISCORD_API_URL out, or check that the proxy leads to Discord's API.",
);

/** Why there is nothing to look at. */
function refusal(answer: Look): Finding | undefined {
  if (answer.kind === "nothing")
    return problem(
      `Discord can't be reached (${answer.why}).`,
      "Check the network, a firewall for discord.com, and DISCORD_API_URL.",
    );
  if (answer.status === 401)
    return problem(
      "Discord does not accept DISCORD_TOKEN.",
      `${PORTAL}, Bot, Reset Token, and put what is shown into DISCORD_TOKEN.`,
    );
  if (answer.status === 200 && answer.body !== undefined) return undefined;
  if (answer.status < 400 || (answer.status === 404 && answer.body === undefined))
    return problem(
      `What answered (status ${answer.status}) is not Discord: a proxy, or the sign-in page of a network.`,
      "Sign in to the network, or check DISCORD_API_URL.",
    );
  return problem(`Discord answered with status ${answer.status}.`, "Try again later; see discordstatus.com.");
}

/** Presence, members and message content, each in its limited and its full form. */
const PRIVILEGED = [12, 13, 14, 15, 18, 19].reduce((all, bit) => all | (1 << bit), 0);

const checkFlags = (flags: number): Finding =>
  (flags & PRIVILEGED) === 0
    ? ok("No privileged intent is on; none is needed.")
    : note(`Privileged intents are on and not needed: ${PORTAL}, Bot, turn them off.`);

function checkKey(actual: string, given: string | undefined): readonly Finding[] {
  if (given === undefined) return [];
  if (given === actual.toLowerCase()) return [ok("DISCORD_PUBLIC_KEY is this application's.")];
  return [
    problem("DISCORD_PUBLIC_KEY is another application's.", `${PORTAL}, General Information, and copy “Public Key”.`),
  ];
}

function checkGateway(answer: Look, hasShards: boolean): readonly Finding[] {
  const refused = refusal(answer);
  if (refused !== undefined) return [refused];
  const found = answer.kind === "answer" ? gateway.safeParse(answer.body).data : undefined;
  if (found === undefined) return [UNKNOWN_FORM];
  const { total, remaining, reset_after } = found.session_start_limit;
  const hours = Math.ceil(reset_after / 3_600_000);
  return [
    remaining > found.shards
      ? ok(`${remaining} of ${total} connections are left today.`)
      : problem(
          `${remaining} of ${total} connections are left today.`,
          `Stop whatever restarts the advisor, and start it again in ${hours} hours.`,
        ),
    ...(found.shards > 1 && !hasShards
      ? [problem(`Discord wants ${found.shards} connections for this many servers.`, "Set DISCORD_SHARDS to auto.")]
      : []),
  ];
}

function checkCommands(answer: Look, wanted: readonly string[]): readonly Finding[] {
  // Some ways to Discord know of no list before there is one.
  const isMissing = answer.kind === "answer" && answer.status === 404;
  const refused = isMissing ? undefined : refusal(answer);
  if (refused !== undefined) return [refused];
  const listed = isMissing ? [] : answer.kind === "answer" ? answer.body : undefined;
  const found = z.array(z.object({ name: z.string() })).safeParse(listed).data;
  if (found === undefined) return [UNKNOWN_FORM];
  const names = new Set(found.map(({ name }) => name));
  const missing = wanted.filter((name) => !names.has(name));
  if (missing.length === 0) return [ok(`All ${wanted.length} commands are registered.`)];
  return [
    problem(
      `Commands are not registered: ${missing.join(", ")}.`,
      "Start the advisor once with npm start; it registers them.",
    ),
  ];
}

/** Discord sends interactions either to the address that the portal has, or to the gateway. */
async function checkWayIn(url: string | undefined, publicKey: string | undefined): Promise<readonly Finding[]> {
  const where = `${PORTAL}, General Information, “Interactions Endpoint URL”`;
  if (url === undefined)
    return publicKey === undefined
      ? [ok("Commands and buttons come by the gateway.")]
      : [
          note(
            `DISCORD_PUBLIC_KEY is set, and commands still come by the gateway until an address is entered: ${where}.`,
          ),
        ];
  if (publicKey === undefined)
    return [
      problem(
        "Discord sends commands and buttons to an address, and not to the gateway.",
        `Set DISCORD_PUBLIC_KEY, or empty the field: ${where}.`,
      ),
    ];
  return [await checkEndpoint("Discord's interactions endpoint", url)];
}
