import { ErrorReply } from "@redis/client";
import type { Trouble } from "./state.ts";

/** What keeps the store from being used, by what it said or how the connection failed. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof ErrorReply) return ANSWERS.find(([words]) => words.test(error.message))?.[1] ?? "refused";
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (OF_CERTIFICATES.has(code)) return "certificate";
  return code.startsWith("ERR_SSL") || code === "EPROTO" ? "encryption" : "unreachable";
}

/** The beginnings of what Redis and Valkey answer. */
const ANSWERS: readonly (readonly [RegExp, Trouble])[] = [
  [/^WRONGPASS|invalid password|without any password configured/i, "password"],
  [/^NOAUTH/, "no-password"],
  [/invalid DB index|DB index is out of range/i, "database"],
  [/^NOPERM/, "permission"],
];

const OF_CERTIFICATES: ReadonlySet<string> = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** What is wrong, and what to do about it. */
export const TROUBLES: Readonly<Record<Trouble, { readonly what: string; readonly cure: string }>> = {
  unreachable: { what: "can't be reached", cure: "Check that it runs, its host and port, and the network." },
  slow: { what: "does not answer in time", cure: "Check its load and the way to it." },
  password: {
    what: "does not accept the user or the password",
    cure: "Correct them in the address; special characters in a password are written as %40 for @ and the like.",
  },
  "no-password": {
    what: "wants a password, and the address has none",
    cure: "Give the address the form redis://user:password@host:6379/0, or redis://:password@host:6379/0 without a user.",
  },
  permission: {
    what: "does not let this user do what is needed",
    cure: "Allow the user get, set, eval, evalsha and ping for keys that begin with advisor: (ACL SETUSER).",
  },
  database: {
    what: "has no database of the number that the address ends with",
    cure: "End the address with /0, or raise “databases” in the store's settings.",
  },
  certificate: {
    what: "has a certificate that this machine does not trust",
    cure: "Give the file with the authority's certificate in NODE_EXTRA_CA_CERTS, and check that the address names the host that the certificate is for and that it has not expired.",
  },
  encryption: {
    what: "does not speak TLS on that port",
    cure: "Begin the address with redis:// instead of rediss://, or give the port for TLS.",
  },
  refused: {
    what: "refuses commands",
    cure: "Check its memory (maxmemory), and that it is no read-only replica.",
  },
};
