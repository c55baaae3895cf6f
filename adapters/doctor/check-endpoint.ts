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
  if (answer.status === 401) return ok(`${name} is reachable, and refuses what is not signed.`);
  return problem(
    `${name} answered ${answer.status} to a request that nobody signed.`,
    "Something else listens there: check the path, the port and the proxy.",
  );
}
