import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { SEND_NEEDED } from "./permissions.ts";

/** What went wrong with a request to Discord, in words for both sides. */
export type Trouble = {
  /** One line for the log: what happened and what to do. Neither a secret nor what somebody wrote. */
  readonly admin: string;
  /** One sentence for the asker, where there is anything that they can do; sent privately. */
  readonly asker?: string;
  /** `admin`: somebody has to change a setting. `passing`: it may work the next time. `late`: nobody can do anything. */
  readonly cause: "admin" | "passing" | "late" | "bug";
};

/** Explains whatever was thrown while something was sent to Discord. */
export function explain(error: unknown): Trouble {
  if (error instanceof DiscordAPIError) return KNOWN[error.code] ?? unknownCode(error);
  if (error instanceof RateLimitError)
    return passing(`Discord's rate limit for ${error.method} ${error.route} was reached; the request was dropped.`);
  if (error instanceof HTTPError)
    return passing(`Discord answered ${error.status}; its state is shown on https://discordstatus.com.`);
  if (error instanceof Error && error.name === "AbortError")
    return passing("Discord did not answer in time; check the network, and https://discordstatus.com.");
  const code = systemCode(error);
  if (code !== undefined)
    return passing(`Discord could not be reached (${code}); check the network and DISCORD_API_URL.`);
  if (error instanceof Error && error.message.startsWith("Expected token")) return TOKEN_WITHDRAWN;
  return { cause: "bug", admin: `An answer failed by a defect of this program: ${whereThrown(error)}`, asker: SORRY };
}

/** True when Discord or the way to it is down: the same request may well be taken in a few seconds. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof RateLimitError) return false;
  return (
    error instanceof HTTPError ||
    systemCode(error) !== undefined ||
    (error instanceof Error && error.name === "AbortError")
  );
}

/** `ECONNREFUSED`, `UND_ERR_SOCKET` and the like. */
function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The kind of error and its place in the program; not its message, which may hold what somebody wrote. */
function whereThrown(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /^\s+at .*$/m.exec(error.stack ?? "")?.[0].trim() ?? "";
  return `${error.name} ${frame}`;
}

const passing = (admin: string): Trouble => ({ admin, cause: "passing" });
const late = (admin: string): Trouble => ({ admin, cause: "late" });

const TOKEN_WITHDRAWN: Trouble = {
  cause: "admin",
  admin: "Discord no longer accepts DISCORD_TOKEN (401). Set the new one and start again.",
};

const SORRY = "Something went wrong on my side with your question. Please ask in other words, or use /help.";
const NO_ACCESS = "I can't write in that channel.";
const ELSEWHERE = "The command /ask works there, and here you can simply write to me.";

/** Discord's codes, from its documentation "Opcodes and status codes". */
const KNOWN: Readonly<Record<string, Trouble>> = {
  10003: late("The channel of a question was deleted before the answer (10003). Nothing to do."),
  10008: late("The question was deleted before the answer (10008). Nothing to do."),
  10062: late(
    "An answer came after Discord's three seconds (10062). If this repeats, look at the machine's load and its way to Discord.",
  ),
  40060: late("An interaction had been answered already (40060), likely by a second process. Nothing to do."),
  50001: {
    cause: "admin",
    admin:
      "No access to a channel (50001). Give the bot's role View Channel there, or add the bot to the private thread.",
    asker: `${NO_ACCESS} An admin has to let me see it: Edit Channel, Permissions, this app, View Channel. ${ELSEWHERE}`,
  },
  50007: {
    cause: "admin",
    admin: "A person does not take direct messages from the bot (50007). Nothing to do: commands still work for them.",
  },
  50013: {
    cause: "admin",
    admin:
      "A permission is missing in a channel (50013). Allow the bot's role Send Messages and Send Messages in Threads there.",
    asker: `${NO_ACCESS} ${SEND_NEEDED} ${ELSEWHERE}`,
  },
  50027: late("An answer came after the fifteen minutes of its interaction (50027). Nothing to do."),
  50083: {
    cause: "admin",
    admin: "The thread of a question is archived and could not be reopened (50083). Nothing to do, or unarchive it.",
    asker: `That thread is archived, so I can't write in it. ${ELSEWHERE}`,
  },
  160002: {
    cause: "admin",
    admin:
      "Replies can't refer to a message without Read Message History (160002). Allow it to the bot's role in that channel.",
    asker: `${NO_ACCESS} An admin can change that: Edit Channel, Permissions, this app, and allow Read Message History. ${ELSEWHERE}`,
  },
  20016: { cause: "passing", admin: "A channel's slow mode held an answer back (20016). Nothing to do." },
  200000: {
    cause: "admin",
    admin: "The server's AutoMod blocked an answer (200000). Exempt the bot's role: Server Settings, AutoMod.",
    asker: `This server's AutoMod blocked my answer. An admin can exempt my role there. ${ELSEWHERE}`,
  },
};

/** A refusal that no setting explains. The message of the error is Discord's own; its body, which holds the reply, is left out. */
function unknownCode(error: DiscordAPIError): Trouble {
  if (error.status === 401) return TOKEN_WITHDRAWN;
  if (typeof error.code !== "number")
    return passing(
      `What answered (status ${error.status}) is not Discord: a proxy, or the sign-in page of a network. Check DISCORD_API_URL and the network.`,
    );
  if (error.code !== 50035)
    return { cause: "bug", admin: `Discord refused a request with code ${error.code}, status ${error.status}.` };
  return {
    cause: "bug",
    admin: "Discord refused the form of an answer (50035), which is a defect of this program.",
    asker: SORRY,
  };
}
