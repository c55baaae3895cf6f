import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { request } from "node:http";
import { array, object, parse } from "./json.ts";
import type { Json } from "./json.ts";
import { callbackProblems } from "./check-body.ts";

/** The same key in each run; PKCS #8 of an Ed25519 key is this prefix and 32 bytes. */
const PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const keyOf = (byte: number) =>
  createPrivateKey({ key: Buffer.concat([PREFIX, Buffer.alloc(32, byte)]), format: "der", type: "pkcs8" });
const OURS = keyOf(7);
/** Another application's. */
export const FOREIGN = keyOf(8);

/** The application's public key as the portal shows it: 64 hexadecimal digits. */
export const PUBLIC_KEY = Buffer.from(createPublicKey(OURS).export({ format: "jwk" }).x ?? "", "base64url").toString(
  "hex",
);

export type Signed = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
};

/** A request as Discord signs it: Ed25519 over the time followed by the raw body. */
export function signed(body: string, at = Math.floor(Date.now() / 1_000), key = OURS): Signed {
  const signature = sign(null, Buffer.from(`${at}${body}`), key).toString("hex");
  return {
    body,
    headers: {
      "content-type": "application/json",
      "x-signature-ed25519": signature,
      "x-signature-timestamp": String(at),
    },
  };
}

export type HttpAnswer = { readonly status: number; readonly body: string };

/** Sends a request whose headers may be doubled. Status 0: the connection was cut. */
export function send(
  port: number,
  { body, headers }: Signed,
  { path = "/discord/interactions", method = "POST" } = {},
): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      const done = (): void => resolve({ status: answer.statusCode ?? 0, body: text });
      answer.on("end", done);
      answer.on("error", done);
    });
    outgoing.on("error", () => resolve({ status: 0, body: "" }));
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    outgoing.setHeader("content-length", Buffer.byteLength(body));
    outgoing.end(body);
  });
}

/** Delivers an interaction; what came back, if it is an answer. Throws when Discord would not take that answer. */
export async function deliverByHttp(port: number, event: Json): Promise<Json | undefined> {
  const { status, body } = await send(port, signed(JSON.stringify(event)));
  if (status !== 200) return undefined;
  const answer = object(parse(body));
  const problems = array(callbackProblems(answer));
  if (problems.length > 0) throw new Error(`The answer over HTTP is wrong: ${problems.join("; ")}`);
  return answer;
}
