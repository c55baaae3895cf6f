import type { Guide } from "../../src/guide/guide.ts";
import { COMMANDS, SHORTCUTS } from "./commands.ts";

/** What the app is allowed to do, and why; nothing else is asked for. `docs/slack.md` shows this table to admins. */
export const SCOPES = {
  commands: "The slash commands and the two shortcuts",
  "chat:write": "Answering mentions and direct messages",
  "app_mentions:read": "Seeing messages that mention the app, and no others",
  "im:history": "Seeing the direct messages that people write to the app",
} as const;

/** The events that the listeners answer. */
export const EVENTS = ["app_home_opened", "app_mention", "message.im"] as const;

/** How Slack reaches the app: over a socket that the app opens, or at a public address. */
export type Way = { readonly kind: "socket" } | { readonly kind: "http"; readonly url: string };

export const APP_NAME = "Credential Advisor";

/** The app's manifest, from the same tables as its listeners; paste it at api.slack.com/apps. */
export function createManifest(guide: Guide, way: Way): Readonly<Record<string, unknown>> {
  const at = (key: string) => (way.kind === "http" ? { [key]: way.url } : {});
  const names = [...guide.credentials.values()].map(({ name }) => name);
  const all = new Intl.ListFormat("en").format(names);
  return {
    display_information: {
      name: APP_NAME,
      description: `Answers questions about ${all} and finds the one that fits.`,
      long_description: [
        `Ask in your own words what ${all} cost, how long they take and what they lead to; compare them; or`,
        "answer up to four short questions and get a recommendation with its reasons. Every answer comes from one public",
        `guide, “${guide.about.title}”, and says so when the guide does not cover a question. No message is stored.`,
      ].join(" "),
      background_color: "#1b3a57",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: APP_NAME, always_online: true },
      shortcuts: SHORTCUTS.map(({ kind, id, name, description }) => ({
        name,
        type: kind,
        callback_id: id,
        description,
      })),
      slash_commands: COMMANDS.map(({ name, description, hint }) => ({
        command: name,
        ...at("url"),
        description,
        usage_hint: hint(guide),
        // Names of people come as ids, which `for @somebody` needs.
        should_escape: true,
      })),
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: { ...at("request_url"), bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...at("request_url"), ...at("message_menu_options_url") },
      org_deploy_enabled: false,
      socket_mode_enabled: way.kind === "socket",
      token_rotation_enabled: false,
    },
  };
}

/** What stands in `manifest-http.json` for the admin's own address. */
export const EXAMPLE_URL = "https://your-host.example/slack/events";

/** The generated files beside this one and what belongs in them. */
export const manifestFiles = (guide: Guide): Readonly<Record<string, string>> => ({
  "manifest.json": pretty(createManifest(guide, { kind: "socket" })),
  "manifest-http.json": pretty(createManifest(guide, { kind: "http", url: EXAMPLE_URL })),
});

const pretty = (manifest: unknown): string => `${JSON.stringify(manifest, undefined, 2)}\n`;
