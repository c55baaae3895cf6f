import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Message } from "slack-blocks-to-jsx";
import { escapeHtml, page } from "./html.ts";

/** A block of any kind. */
type Block = { readonly type: string };

/** A message's blocks, as Slack shows them, as a page of HTML. The look is slack-blocks-to-jsx's. */
export function drawSlack(blocks: readonly Block[], above: string, isPrivate: boolean): string {
  const markup = renderToStaticMarkup(
    createElement(Message, {
      time: new Date(2026, 10, 25, 10, 31),
      name: "Credential Advisor",
      logo: LOGO,
      // The library's types follow an older Block Kit; what it cannot draw shows in the picture.
      // eslint-disable-next-line typescript/no-unsafe-type-assertion
      blocks: formatted(blocks) as Parameters<typeof Message>[0]["blocks"],
    }),
  );
  // Slack shows names; the blocks hold ids.
  const drawn = markup.replaceAll("@U2", "@boris");
  const seen = isPrivate ? `<div class="seen">👁 Only visible to you</div>` : "";
  return page(STYLE, `<div class="said"><b>anna</b> <i>10:31</i><br>${escapeHtml(above)}</div>${seen}${drawn}`);
}

/** The library takes `verbatim` for unformatted; to Slack it says only that addresses and names are no links by themselves. */
const formatted = (blocks: readonly Block[]): unknown =>
  JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === "verbatim" ? undefined : value)));

const LOGO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#1b3a57"/><text x="18" y="23" font-family="Lato" font-size="14" fill="#fff" text-anchor="middle">CA</text></svg>')}`;

const library = readFileSync(createRequire(import.meta.url).resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");

const STYLE = `${library}
body { margin: 0; padding: 14px 18px; background: #fff; font: 15px/1.46 Lato, sans-serif; color: #1d1c1d; }
.said { margin-bottom: 12px; padding-left: 44px; }
.said i { font: 12px Lato; color: #616061; }
.seen { padding-left: 44px; font-size: 13px; color: #616061; }
#slack_blocks_to_jsx, #slack_blocks_to_jsx * { font-family: Lato, sans-serif; }
`;
