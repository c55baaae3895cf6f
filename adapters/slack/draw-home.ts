import type { HomeView, KnownBlock } from "@slack/types";
import type { Knowledge } from "./desk.ts";
import { drawBlocks, plain } from "./draw-blocks.ts";
import { drawButton, drawFinder } from "./draw-choices.ts";
import { VIEW_BLOCKS } from "./limits.ts";

/** The home tab: what the advisor can do, how to begin, and each credential at a glance. Presses open a modal. */
export function drawHome({ advisor, guide }: Knowledge): HomeView {
  const help = advisor.open("help");
  const begin: KnownBlock = {
    type: "actions",
    block_id: "begin",
    elements: [
      drawButton(
        { label: "Find my credential", token: "recommend", role: "primary" },
        "open:recommend",
        "Find the credential that fits me",
      ),
      drawButton({ label: "Compare all", token: "compare/all" }, "open:compare", "Compare all credentials"),
    ],
  };
  const glances = [...guide.credentials.values()].flatMap(({ id, name }): KnownBlock[] => {
    const { title, ...summary } = advisor.open(`summary/${id}`);
    return [
      { type: "divider" },
      { type: "header", text: plain(title ?? name) },
      ...drawBlocks({ ...summary, sources: [] }, "home"),
      {
        type: "actions",
        block_id: `glance-${id}`,
        elements: [
          drawButton({ label: "Ask about it", token: `summary/${id}` }, `open:glance-${id}`, `Ask about ${name}`),
        ],
      },
    ];
  });
  const top = [...drawBlocks({ ...help, title: help.title ?? guide.about.title }, "home"), begin, drawFinder()];
  return { type: "home", blocks: top.length + glances.length <= VIEW_BLOCKS ? [...top, ...glances] : top };
}
