import { createPublicKey, verify } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Refusal } from "../platform/observe.ts";

/** A request's headers, each with all of its values, as Node's `headersDistinct`. */
export type Headers = NodeJS.Dict<string[]>;

/** Why a request was not signed with the application's private key, just now; nothing when it was. */
export type FindWrong = (headers: Headers, body: Uint8Array) => Refusal | undefined;

export const SIGNATURE_HEADER = "x-signature-ed25519" satisfies keyof IncomingHttpHeaders;
export const TIME_HEADER = "x-signature-timestamp" satisfies keyof IncomingHttpHeaders;

/** `publicKey`: 64 hexadecimal digits, as in Discord's portal. Discord signs the time followed by the body, with Ed25519. */
export function createFindWrong(publicKey: string): FindWrong {
  const x = Buffer.from(publicKey, "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return (headers, body) => {
    const [signature, ...moreSignatures] = headers[SIGNATURE_HEADER] ?? [];
    const [time, ...moreTimes] = headers[TIME_HEADER] ?? [];
    if (signature === undefined || time === undefined) return "unsigned";
    if (moreSignatures.length > 0 || moreTimes.length > 0) return "signature";
    if (!/^[0-9a-f]{128}$/.test(signature) || !/^[1-9]\d{8,10}$/.test(time)) return "signature";
    if (Math.abs(Date.now() / 1_000 - Number(time)) > CLOCK_SECONDS + 1) return "clock";
    const isSigned = verify(null, Buffer.concat([Buffer.from(time), body]), key, Buffer.from(signature, "hex"));
    return isSigned ? undefined : "signature";
  };
}

/** How far Discord's clock and this one may be apart: an older request may be somebody's recording. */
export const CLOCK_SECONDS = 300;
