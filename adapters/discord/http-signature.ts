import { createPublicKey, verify } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** A request's headers, each with all of its values, as Node's `headersDistinct`. */
export type Headers = NodeJS.Dict<string[]>;

/** Whether a request was signed with the application's private key, just now. */
export type IsSigned = (headers: Headers, body: Uint8Array) => boolean;

export const SIGNATURE_HEADER = "x-signature-ed25519" satisfies keyof IncomingHttpHeaders;
export const TIME_HEADER = "x-signature-timestamp" satisfies keyof IncomingHttpHeaders;

/** `publicKey`: 64 hexadecimal digits, as in Discord's portal. Discord signs the time followed by the body, with Ed25519. */
export function createIsSigned(publicKey: string): IsSigned {
  const x = Buffer.from(publicKey, "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return (headers, body) => {
    const [signature, ...moreSignatures] = headers[SIGNATURE_HEADER] ?? [];
    const [time, ...moreTimes] = headers[TIME_HEADER] ?? [];
    if (signature === undefined || time === undefined || moreSignatures.length > 0 || moreTimes.length > 0)
      return false;
    if (!/^[0-9a-f]{128}$/.test(signature) || !/^[1-9]\d{8,10}$/.test(time)) return false;
    if (Math.abs(Date.now() / 1_000 - Number(time)) > CLOCK_SECONDS + 1) return false;
    return verify(null, Buffer.concat([Buffer.from(time), body]), key, Buffer.from(signature, "hex"));
  };
}

/** How far Discord's clock and this one may be apart: an older request may be somebody's recording. */
const CLOCK_SECONDS = 300;
