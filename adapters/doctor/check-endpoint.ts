import { type Finding, ok, problem } from "./finding.ts";
import { look } from "./look.ts";

/** Whether the advisor answers at an address: it refuses a request that nobody signed. `name` goes to the front of the line. */
export async function checkEndpoint(name: string, url: string): Promise<Finding> {
  const answer = await look(url, { method: "POST" });
  if (answer.kind === "nothing")
    return problem(
      `${name} can't be reached (${answer.why}).`,
      "Start the advisor, and check where the address leads.",
    );
  if (answer.status >= 300 && answer.status < 400) return redirected(name, answer.status);
  if (answer.status === 401) return ok(`${name} is reachable, and refuses what is not signed.`);
  return problem(
    `${name} answered ${answer.status} to a request that nobody signed.`,
    "Something else listens there: check the path, the port and the proxy.",
  );
}

/** Platforms follow no redirection. */
export const redirected = (name: string, status: number): Finding =>
  problem(
    `${name} sends requests on to another address (${status}), which no platform follows.`,
    "Enter the address that it leads to, with https:// and without a slash at the end, or let the proxy answer itself.",
  );
