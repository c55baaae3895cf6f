import type { Reply } from "../../src/reply.ts";
import type { Desk } from "./desk.ts";
import { withWaysToAsk } from "./help.ts";
import { overruns } from "./limits.ts";
import { plainBody } from "./message-body.ts";
import type { MessageBody, TextBody } from "./message-body.ts";
import { renderPanel } from "./render-panel.ts";
import { renderText } from "./render-text.ts";
import type { Look } from "./render.ts";

/** What a reply is drawn with. */
type Drawing = Pick<Desk, "guide" | "log">;

/** The reply in the form that its place asks for. */
export const draw = (desk: Drawing, reply: Reply, look: Look): MessageBody =>
  look.form === "panel" ? drawPanel(desk, reply, look) : drawText(desk, reply, look);

/** The reply as a text that Discord takes; or, for one that it would refuse, a sentence that says so. A test sees to it that no reply of the guide is that long. */
export function drawText(desk: Drawing, reply: Reply, look: Omit<Look, "form">): TextBody {
  const body = renderText(withWaysToAsk(reply), { ...look, ...addressOf(desk) });
  return isTooLong(desk, reply, body) ? plainBody(TOO_LONG) : body;
}

function drawPanel(desk: Drawing, reply: Reply, look: Omit<Look, "form">): MessageBody {
  const body = renderPanel(withWaysToAsk(reply), { ...look, ...addressOf(desk) });
  if (!isTooLong(desk, reply, body)) return body;
  return renderPanel(
    { ...reply, kind: "help", body: [{ kind: "text", text: TOO_LONG }], sources: [], choices: [] },
    look,
  );
}

const TOO_LONG =
  "My answer is longer than Discord allows. Please ask for a part of it, such as one credential at a time.";

const addressOf = ({ guide }: Drawing): Pick<Look, "address"> =>
  guide.about === undefined ? {} : { address: guide.about.url };

function isTooLong({ log }: Drawing, reply: Reply, body: MessageBody): boolean {
  const found = overruns(body);
  if (found.length === 0) return false;
  log.error(
    `A reply of the kind ${addressKind(reply)} does not fit Discord (${found.join("; ")}). Shorten what it says in knowledge/.`,
  );
  return true;
}

/** Without the rest of the address, which may hold a word of the question. */
const addressKind = ({ token, topics }: Reply): string => [token.split("/", 1).join(""), ...topics].join("/");
