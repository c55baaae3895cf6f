/** Queries as addresses, both ways; what an address looks like is told in `token/write-token.ts`. */
export { readToken } from "./token/read-token.ts";
export { fits, MOST_TOKEN_CHARACTERS, writeToken } from "./token/write-token.ts";
