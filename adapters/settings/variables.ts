/** A variable of the environment that the program reads. */
export type Variable = {
  readonly name: string;
  /** What it is, as README's table says it. */
  readonly what: string;
};

/** All of them, in the order of README's table and of .env.example. */
export const VARIABLES: readonly Variable[] = [
  { name: "DISCORD_TOKEN", what: "the bot's token; starts Discord" },
  { name: "DISCORD_PUBLIC_KEY", what: "the application's public key; takes commands and buttons over HTTP too" },
  { name: "DISCORD_PORT", what: "where to listen with a public key; `PORT`, or 3000, when left out" },
  {
    name: "DISCORD_SHARDS",
    what: "`auto`, a range such as `0-1/4`, or `none` for no gateway; one connection when left out",
  },
  { name: "DISCORD_API_URL", what: "for a proxy; Discord's own address when left out" },
  { name: "SLACK_BOT_TOKEN", what: "begins with `xoxb-`; starts Slack, together with one of the next two" },
  { name: "SLACK_APP_TOKEN", what: "begins with `xapp-`; Socket Mode, which needs no public address" },
  { name: "SLACK_SIGNING_SECRET", what: "HTTP, for a public address that leads to `POST /slack/events`" },
  { name: "PORT", what: "where to listen with a signing secret; 3000 when left out" },
  { name: "SLACK_API_URL", what: "for a proxy; Slack's own address when left out" },
  { name: "REDIS_URL", what: "Redis or Valkey, which several processes share; the process's own memory when left out" },
  { name: "HEALTH_PORT", what: "on 127.0.0.1: `/healthz`, `/readyz` and `/metrics`; nothing listens when left out" },
  { name: "LOG_LEVEL", what: "`trace` to `silent`; `info` when left out" },
  { name: "KNOWLEDGE_FOLDER", what: "a folder with another guide; `knowledge` when left out" },
  { name: "NO_COLOR", what: "any value turns colours in the terminal off" },
];
