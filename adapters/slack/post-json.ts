import { webApi } from "@slack/bolt";
import { CALL_TIMEOUT_MS } from "./limits.ts";

/** Posts JSON to a `response_url`, which answers with a status and the word `ok`. Throws the Web API client's errors. */
export async function postJson(url: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  // Read to the end, so that the connection can be used again.
  const answer = (await response.text()).slice(0, 200);
  if (response.status === 429)
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get("retry-after") ?? 1) || 1);
  if (response.status >= 500) throw new webApi.WebAPIHTTPError(response.status, response.statusText, {});
  if (!response.ok)
    throw new webApi.WebAPIPlatformError({ ok: false, error: codeIn(answer) ?? `http_${response.status}` });
}

/** `used_url`, `expired_url`: either the whole body or its JSON's `error`. */
const codeIn = (answer: string): string | undefined => /\b([a-z]+(?:_[a-z]+)+)\b/.exec(answer)?.[1];
