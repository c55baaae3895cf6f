import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandProblems, messageProblems } from "../fakes/discord/check-body.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { hasOpenApi } from "../fakes/discord/schemas.ts";
import { TOKEN, silent, text } from "../fakes/discord/world.ts";

const good = {
  content: "Hello",
  allowed_mentions: { parse: [], replied_user: false },
  nonce: "1",
  enforce_nonce: true,
};
const button = { type: 2, style: 2, label: "Go", custom_id: "go" };
const row = (...components: unknown[]) => ({ type: 1, components });
const many = <Item>(count: number, item: Item): readonly Item[] => Array.from({ length: count }, () => item);

describe("the fake Discord's eye for messages", () => {
  it("passes a good one", () => expect(messageProblems(good)).toEqual([]));

  it.each([
    ["an unknown key", { ...good, colour: 1 }],
    ["an unknown key deep inside", { ...good, components: [row({ ...button, colour: 1 })] }],
    ["a wrong type", { ...good, content: 7 }],
    ["no text at all", { ...good, content: " " }],
    ["2,001 characters", { ...good, content: "x".repeat(2_001) }],
    ["eleven embeds", { ...good, embeds: many(11, { title: "x" }) }],
    ["a title of 257", { ...good, embeds: [{ title: "x".repeat(257) }] }],
    ["26 fields", { ...good, embeds: [{ fields: many(26, { name: "a", value: "b" }) }] }],
    ["a field's value of 1,025", { ...good, embeds: [{ fields: [{ name: "a", value: "x".repeat(1_025) }] }] }],
    ["embeds over 6,000 together", { ...good, embeds: many(2, { description: "x".repeat(3_001) }) }],
    ["six rows", { ...good, components: many(6, row(button)) }],
    ["six buttons in a row", { ...good, components: [row(...many(6, button))] }],
    ["an empty row", { ...good, components: [row()] }],
    ["the same custom_id twice", { ...good, components: [row(button, button)] }],
    ["a custom_id of 101", { ...good, components: [row({ ...button, custom_id: "x".repeat(101) })] }],
    ["no custom_id", { ...good, components: [row({ type: 2, style: 2, label: "Go" })] }],
    ["a label of 35", { ...good, components: [row({ ...button, label: "x".repeat(35) })] }],
    [
      "two primary buttons of three",
      {
        ...good,
        components: [row(button, { ...button, style: 1, custom_id: "b" }, { ...button, style: 1, custom_id: "c" })],
      },
    ],
    ["content beside Components V2", { ...good, flags: 1 << 15 }],
    ["Components V2 without the flag", { ...good, components: [{ type: 10, content: "Hi" }] }],
    [
      "Components V2 of 4,001 characters",
      { ...good, content: "", flags: 1 << 15, components: [{ type: 10, content: "x".repeat(4_001) }] },
    ],
    ["mentions left on", { ...good, allowed_mentions: { parse: ["users"], replied_user: false } }],
    ["no word on mentions", { content: "Hello", nonce: "1", enforce_nonce: true }],
    ["a nonce of 26", { ...good, nonce: "1".repeat(26) }],
    ["a nonce that is not enforced", { ...good, enforce_nonce: false }],
  ])("sees %s", (_, body) => expect(messageProblems(body)).not.toEqual([]));

  it.skipIf(!hasOpenApi)("reads Discord's OpenAPI description too", () => {
    expect(messageProblems({ ...good, colour: 1 }).filter((one) => one.startsWith("OpenAPI"))).not.toEqual([]);
  });
});

describe("the fake Discord's eye for commands", () => {
  const command = { type: 1, name: "ask", description: "Ask" };
  const option = { type: 3, name: "q", description: "Question" };

  it("passes a good one", () => expect(commandProblems([{ ...command, options: [option] }])).toEqual([]));

  it.each([
    ["an upper-case name", { ...command, name: "Ask" }],
    ["a name with a blank", { ...command, name: "ask me" }],
    ["a localised name with a blank", { ...command, name_localizations: { fr: "à moi" } }],
    ["a name of 33", { ...command, name: "x".repeat(33) }],
    ["a description of 101", { ...command, description: "x".repeat(101) }],
    [
      "a required option after an optional one",
      { ...command, options: [option, { ...option, name: "b", required: true }] },
    ],
    ["26 choices", { ...command, options: [{ ...option, choices: many(26, { name: "a", value: "b" }) }] }],
    [
      "choices beside autocomplete",
      { ...command, options: [{ ...option, autocomplete: true, choices: [{ name: "a", value: "b" }] }] },
    ],
    [
      "more than 8,000 characters",
      {
        ...command,
        options: many(24, { ...option, choices: many(25, { name: "x".repeat(10), value: "y".repeat(10) }) }),
      },
    ],
    ["an unknown key", { ...command, colour: 1 }],
  ])("sees %s", (_, one) => expect(commandProblems([one])).not.toEqual([]));
});

describe("the fake Discord's rules", () => {
  let discord: FakeDiscord;
  beforeEach(async () => {
    discord = await startFakeDiscord();
  });
  afterEach(() => discord.stop());

  const send = async (method: string, path: string, body: unknown, token = TOKEN) => {
    const headers = { authorization: `Bot ${token}`, "content-type": "application/json" };
    const answer = await fetch(`${discord.apiUrl}/v10${path}`, { method, headers, body: JSON.stringify(body) });
    const json: unknown = answer.status === 204 ? {} : await answer.json();
    return { status: answer.status, json };
  };

  it("are that every request has the token", async () => {
    expect(await send("POST", `/channels/${text.id}/messages`, good, "wrong")).toMatchObject({ status: 401 });
  });

  it("are that a form that is not valid is refused with 50035, and noted", async () => {
    expect(await send("POST", `/channels/${text.id}/messages`, { ...good, colour: 1 })).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
    expect(discord.problems.join()).toContain("keys that Discord does not know");
  });

  it("are that permissions count, and a nonce posts once", async () => {
    expect(await send("POST", `/channels/${silent.id}/messages`, good)).toMatchObject({
      status: 403,
      json: { code: 50013 },
    });
    await send("POST", `/channels/${text.id}/messages`, good);
    await send("POST", `/channels/${text.id}/messages`, good);
    expect(discord.messages.fromBot).toHaveLength(1);
  });

  it("are that a callback to an unknown interaction is refused with 10062, and an unknown route noted", async () => {
    const data = { content: "Hi", allowed_mentions: { parse: [] } };
    expect(await send("POST", "/interactions/1/token/callback", { type: 4, data })).toMatchObject({
      status: 404,
      json: { code: 10062 },
    });
    await send("POST", "/nowhere", {});
    expect(discord.problems).toEqual(["an unexpected request: POST /nowhere"]);
  });

  it("are that whether a reply is private is settled when it is deferred", async () => {
    const opened = discord.interactions.raw({ person: "1", channel: text }, 2, { id: "1", name: "x", type: 1 });
    const { id, token } = discord.interactions.opened[0] ?? { id: "", token: "" };
    expect(await send("POST", `/interactions/${id}/${token}/callback`, { type: 5, data: { flags: 64 } })).toMatchObject(
      { status: 204 },
    );
    expect(await send("POST", `/interactions/${id}/${token}/callback`, { type: 5 })).toMatchObject({
      json: { code: 40060 },
    });
    const edit = { content: "Hi", allowed_mentions: { parse: [] } };
    expect(await send("PATCH", `/webhooks/1/${token}/messages/@original`, { ...edit, flags: 0 })).toMatchObject({
      status: 400,
    });
    await send("PATCH", `/webhooks/1/${token}/messages/@original`, edit);
    expect((await opened).onlyFor).toBe("1");
  });
});
