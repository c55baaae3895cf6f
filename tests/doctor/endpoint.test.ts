import { type Server, createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkChallenge } from "../../adapters/doctor/check-challenge.ts";
import { checkDiscord } from "../../adapters/doctor/check-discord.ts";
import { checkEndpoint } from "../../adapters/doctor/check-endpoint.ts";
import { checkSlack } from "../../adapters/doctor/check-slack.ts";
import type { Finding } from "../../adapters/doctor/finding.ts";

let status = 200;
let server: Server;
let url: string;
beforeEach(async () => {
  server = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "text/html", location: "https://example.org/sign-in" });
    response.end("<html>Please sign in</html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const words = (finding: Finding | undefined): string =>
  finding?.kind === "problem" ? `${finding.what} ${finding.cure}` : "no problem";

describe("an address that answers with something else", () => {
  it("such as a redirection, is told to be entered as the address that it leads to", async () => {
    status = 302;
    expect(words(await checkEndpoint("The address", url))).toMatch(/sends requests on .*\(302\).*https:\/\//);
    expect(words(await checkChallenge("The address", url, "secret"))).toMatch(/sends requests on .*\(302\)/);
  });

  it.each([200, 302])("such as the sign-in page of a network (%i), is named in place of a platform", async (page) => {
    status = page;
    const way = { kind: "socket", appToken: "x" } as const;
    const [slack] = await checkSlack({ botToken: "x", apiUrl: `${url}/api/`, way, scopes: [] });
    expect(words(slack)).toMatch(/is not Slack: .*sign-in page/);
    const its = { token: "x", apiUrl: `${url}/api`, publicKey: undefined, hasShards: false, commands: [] };
    const [discord] = await checkDiscord(its);
    expect(words(discord)).toMatch(/is not Discord: .*sign-in page/);
  });
});
