import * as z from "zod";
import { wordsOfMessage } from "./words-of.ts";

/** The few fields of Slack's payloads that the adapter reads. */

const person = z.object({ id: z.string() });
const workspace = z.object({ id: z.string() }).nullish();

export const commandPayload = z.object({
  command: z.string(),
  text: z.string().default(""),
  user_id: z.string(),
  team_id: z.string().default(""),
  channel_id: z.string().default(""),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
});

/** A message to the app: a mention, or a direct message. */
export const messageEvent = z.object({
  type: z.enum(["app_mention", "message"]),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  ...wordsOfMessage,
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

export const homeEvent = z.object({ type: z.literal("app_home_opened"), user: z.string(), tab: z.string().optional() });

const view = z.object({
  id: z.string(),
  type: z.string(),
  hash: z.string().optional(),
  private_metadata: z.string().default(""),
});

export const pressPayload = z.object({
  user: person,
  team: workspace,
  channel: person.nullish(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .optional(),
  message: z
    .object({
      ts: z.string().optional(),
      thread_ts: z.string().optional(),
      blocks: z.array(z.object({ block_id: z.string().optional() })).optional(),
    })
    .nullish(),
  view: view.nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string().default(""),
        block_id: z.string().default(""),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});
export type PressPayload = z.infer<typeof pressPayload>;

export const shortcutPayload = z.object({
  callback_id: z.string().default(""),
  trigger_id: z.string(),
  user: person,
  team: workspace,
  channel: person.nullish(),
  response_url: z.string().optional(),
  message: z.object({ ...wordsOfMessage, ts: z.string().optional(), thread_ts: z.string().optional() }).nullish(),
});

export const submissionPayload = z.object({
  user: person,
  team: workspace,
  view: view.extend({
    callback_id: z.string().default(""),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))) })
      .optional(),
  }),
});

export const suggestionPayload = z.object({ value: z.string().default("") });
