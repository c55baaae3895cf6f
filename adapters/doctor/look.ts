/** What came back to a request: an answer, or why there was none (`ECONNREFUSED`, `TimeoutError`). */
export type Look =
  | { readonly kind: "answer"; readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly kind: "nothing"; readonly why: string };

/** One request, without repetitions. Never rejects. A body that is not JSON is `undefined`. */
export async function look(
  url: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { readonly method?: "GET" | "POST"; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Look> {
  try {
    const answer = await fetch(url, {
      method,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { body }),
    });
    return { kind: "answer", status: answer.status, headers: answer.headers, body: readJson(await answer.text()) };
  } catch (error) {
    return { kind: "nothing", why: whyNothing(error) };
  }
}

const PATIENCE_MS = 5_000;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch` hides the system's code in the cause. */
function whyNothing(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  const { cause } = error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : error.name;
}
