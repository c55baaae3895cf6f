import type { Reply } from "../../src/reply.ts";
import { english } from "./locales/en.ts";

/** The help with the ways in which Discord lets one ask; any other reply as it is. */
export function withWaysToAsk(reply: Reply): Reply {
  if (reply.kind !== "help" || reply.token !== "help") return reply;
  return { ...reply, body: [...reply.body, { kind: "facts", facts: WAYS }] };
}

const { ask, credential, compare, recommend, message } = english;

const WAYS = [
  {
    label: `/${ask.name}`,
    value: `only you see the answer; with “${ask.options.for.name}”, somebody else gets it in the channel`,
  },
  { label: `/${credential.name}, /${compare.name}`, value: "facts, for everybody in the channel" },
  { label: `/${recommend.name}`, value: "a few questions, then the one that fits you" },
  { label: "Mention or message me", value: "I answer there" },
  { label: "A message's menu", value: `Apps › ${message.name}` },
  { label: "“forget me”", value: "I forget what we talked about" },
];
