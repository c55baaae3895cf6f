import type { Reply } from "../../src/reply.ts";
import type { Log } from "../platform/log.ts";
import { overruns } from "./limits.ts";
import { plainBody } from "./message-body.ts";
import type { MessageBody } from "./message-body.ts";
import { renderReply } from "./render.ts";
import type { Look } from "./render.ts";

/** The reply as a message that Discord takes; or, for one that it would refuse, a sentence that says so. A test sees to it that no reply of the guide is that long. */
export function draw(reply: Reply, look: Look, log: Log): MessageBody {
  const body = renderReply(reply, look);
  const found = overruns(body);
  if (found.length === 0) return body;
  log.error(
    `A reply of the kind ${addressKind(reply)} does not fit Discord (${found.join("; ")}). Shorten what it says in knowledge/.`,
  );
  return plainBody(
    "My answer is longer than Discord allows. Please ask for a part of it, such as one credential at a time.",
  );
}

/** Without the rest of the address, which may hold a word of the question. */
const addressKind = ({ token, topics }: Reply): string => [token.split("/", 1).join(""), ...topics].join("/");
