import { mkdirSync } from "node:fs";
import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { renderReply as renderForConsole } from "../adapters/console/render-reply.ts";
import { withWaysToAsk } from "../adapters/discord/help.ts";
import { renderReply as renderForDiscord } from "../adapters/discord/render.ts";
import { drawHome } from "../adapters/slack/draw-home.ts";
import { renderMessage } from "../adapters/slack/render.ts";
import { createAdvisor } from "../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import type { Reply } from "../src/reply.ts";
import { drawDiscord } from "./pictures/draw-discord.ts";
import { drawSlack } from "./pictures/draw-slack.ts";
import { drawTerminal } from "./pictures/draw-terminal.ts";
import { type Scene, SCENES } from "./pictures/scenes.ts";
import { type Picture, takePictures } from "./pictures/take-pictures.ts";

/** The command `npm run pictures`: a dozen replies as each platform shows them. With names, only the scenes of these names. */
const FOLDER = new URL("../docs/pictures/", import.meta.url);
const EPHEMERAL = 64;
const BORIS = { onDiscord: "2", onSlack: "U2" };
const guide = loadGuide(knowledgeFolder());
const advisor = createAdvisor(guide);

function replyTo({ asked, before = [] }: Scene): Reply {
  const previous = before.reduce<string | undefined>((token, words) => advisor.ask(words, token).token, undefined);
  return asked.kind === "opened" ? advisor.open(asked.token) : advisor.ask(asked.words, previous);
}

function picturesOf(scene: Scene): readonly Picture[] {
  const reply = replyTo(scene);
  const { asked, seenBy, name } = scene;
  const isPrivate = seenBy === "private";
  const said = asked.kind === "words" ? asked.words : asked.by;
  // What is said before everybody is answered before everybody.
  const words = asked.kind === "words" && isPrivate ? `/ask ${said}` : said;
  const above = { kind: words.startsWith("/") ? ("used" as const) : ("said" as const), words };
  const form = isPrivate ? "panel" : "text";
  const message = renderForDiscord(withWaysToAsk(reply), {
    form,
    offerShare: isPrivate,
    address: guide.about.url,
    ...(scene.forBoris === undefined ? {} : { for: BORIS.onDiscord }),
  });
  const discord = { ...message, flags: ("flags" in message ? message.flags : 0) | (isPrivate ? EPHEMERAL : 0) };
  const audience = isPrivate
    ? ({ kind: "private" } as const)
    : ({ kind: "channel", by: "U1", for: scene.forBoris === undefined ? undefined : BORIS.onSlack } as const);
  const { blocks = [] } = renderMessage(reply, audience, { address: guide.about.url });
  const file = (look: string): string => fileURLToPath(new URL(`${look}-${name}.png`, FOLDER));
  const terminal = (columns: number): string =>
    drawTerminal(`> ${said}\n\n${renderForConsole(reply, { width: columns, colour: true })}`, columns);
  return [
    { file: file("discord-phone"), html: drawDiscord(discord, above, "phone"), width: 390 },
    { file: file("discord-desktop"), html: drawDiscord(discord, above, "desktop"), width: 760 },
    {
      file: file("slack"),
      html: drawSlack(blocks, words === "/help" ? "/help-credentials" : words, isPrivate),
      width: 680,
    },
    { file: file("terminal"), html: terminal(80), width: 720 },
  ];
}

const wanted = argv.slice(2);
const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
mkdirSync(FOLDER, { recursive: true });
const home: Picture = {
  file: fileURLToPath(new URL("slack-home.png", FOLDER)),
  html: drawSlack(drawHome({ advisor, guide }, "recommend").blocks, "The app's Home tab", false),
  width: 680,
};
const pictures = [...scenes.flatMap(picturesOf), ...(wanted.length === 0 || wanted.includes("home") ? [home] : [])];
await takePictures(pictures);
stdout.write(`${pictures.length} pictures in docs/pictures/\n`);
