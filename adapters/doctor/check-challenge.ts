import { createHmac, randomBytes } from "node:crypto";
import { redirected } from "./check-endpoint.ts";
import { type Finding, ok, problem } from "./finding.ts";
import { look } from "./look.ts";

/** Posts what Slack posts to see whether an address is the app's: a challenge, signed with the secret. Nothing is answered to anybody. */
export async function checkChallenge(name: string, url: string, signingSecret: string): Promise<Finding> {
  const challenge = randomBytes(12).toString("hex");
  const body = JSON.stringify({ type: "url_verification", challenge, token: "" });
  const time = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac("sha256", signingSecret).update(`v0:${time}:${body}`).digest("hex");
  const headers = {
    "content-type": "application/json",
    "x-slack-request-timestamp": time,
    "x-slack-signature": `v0=${signature}`,
  };
  const answer = await look(url, { method: "POST", headers, body });
  if (answer.kind === "nothing")
    return problem(
      `${name} can't be reached (${answer.why}).`,
      "Start the advisor, and check where the address leads.",
    );
  const said = answer.body;
  const isEcho = typeof said === "object" && said !== null && "challenge" in said && said.challenge === challenge;
  if (answer.status === 200 && isEcho) return ok(`${name} takes what is signed with SLACK_SIGNING_SECRET.`);
  if (answer.status === 401)
    return problem(
      `${name} refuses what is signed with SLACK_SIGNING_SECRET (401).`,
      "Start the advisor again with this secret; set the clock of its machine; and see that no proxy changes the body or removes headers.",
    );
  if (answer.status >= 300 && answer.status < 400) return redirected(name, answer.status);
  return problem(
    `${name} answered ${answer.status} to a signed challenge.`,
    "Something else listens there: check the path, the port and the proxy.",
  );
}
