import { createHmac } from "node:crypto";
import { request } from "node:http";
import type { Json } from "./state.ts";

export const SIGNING_SECRET = "8f742231b10e8888abcd990000aa85a5";

export type Signed = { readonly body: string; readonly headers: Readonly<Record<string, string | readonly string[]>> };

/** A delivery as Slack signs it: v0 HMAC-SHA256 over time and raw body. */
export function signed(
  body: string,
  contentType: string,
  at = Math.floor(Date.now() / 1_000),
  secret = SIGNING_SECRET,
): Signed {
  const signature = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  return {
    body,
    headers: {
      "content-type": contentType,
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${signature}`,
    },
  };
}

/** The three shapes of Slack's HTTP deliveries. */
export function httpBody(type: string, payload: Json): { readonly body: string; readonly contentType: string } {
  const form = "application/x-www-form-urlencoded";
  if (type === "events_api") return { body: JSON.stringify(payload), contentType: "application/json" };
  if (type === "interactive")
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), contentType: form };
  const fields = new URLSearchParams();
  for (const [key, value] of Object.entries(payload)) fields.set(key, String(value));
  return { body: fields.toString(), contentType: form };
}

export type HttpAnswer = { readonly status: number; readonly body: string };

/** Sends a request whose headers may be doubled, which `fetch` would join. Status 0: the connection was cut. */
export function send(port: number, { body, headers }: Signed, path = "/slack/events"): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method: "POST", agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text }));
      answer.on("error", () => resolve({ status: answer.statusCode ?? 0, body: text }));
    });
    outgoing.on("error", () => resolve({ status: 0, body: "" }));
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    outgoing.setHeader("content-length", Buffer.byteLength(body));
    outgoing.end(body);
  });
}
