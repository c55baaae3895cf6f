import type { LabelledValue, Reply } from "../../src/reply.ts";
import { ASK_ABOUT_MESSAGE, COMMANDS } from "./commands.ts";

/** The help with the ways in which Slack lets one ask; any other reply as it is. */
export function withWaysToAsk(reply: Reply): Reply {
  if (reply.kind !== "help" || reply.token !== "help") return reply;
  return { ...reply, body: [...reply.body, { kind: "facts", facts: WAYS }] };
}

const WAYS: readonly LabelledValue[] = [
  ...COMMANDS.map(({ name, description }) => ({ label: name, value: description })),
  { label: "Mention or message me", value: "I answer there" },
  { label: "A message's menu", value: ASK_ABOUT_MESSAGE.name },
  { label: "“forget me”", value: "I forget what we talked about" },
];
