import type { HomeView, KnownBlock } from "@slack/types";
import type { Choice } from "../../src/reply.ts";
import type { Knowledge } from "./desk.ts";
import { drawBlocks, plain } from "./draw-blocks.ts";
import { drawButton, drawFinder } from "./draw-choices.ts";
import { withWaysToAsk } from "./help.ts";
import { VIEW_BLOCKS } from "./limits.ts";

/** The home tab: what can be asked, the way on from the last dialogue, and each credential at a glance. Presses open a modal. */
export function drawHome(knowledge: Knowledge, last?: string): HomeView {
  const { advisor, guide } = knowledge;
  const address = guide.about.url;
  const help = withWaysToAsk(advisor.open("help"));
  const top = [
    ...drawBlocks({ ...help, title: help.title ?? guide.about.title }, "home", address),
    drawStart(knowledge, last),
    drawFinder(),
  ];
  const glances = [...guide.credentials.values()].flatMap(({ id, name }): KnownBlock[] => {
    const { title, ...summary } = advisor.open(`summary/${id}`);
    const ask = drawButton({ label: "Ask about it", token: `summary/${id}` }, `open:glance-${id}`, `Ask about ${name}`);
    return [
      { type: "divider" },
      { type: "header", text: plain(title ?? name) },
      ...drawBlocks(summary, "home", address),
      { type: "actions", block_id: `glance-${id}`, elements: [ask] },
    ];
  });
  return { type: "home", blocks: top.length + glances.length <= VIEW_BLOCKS ? [...top, ...glances] : top };
}

/** Where to begin; first of all, where the last dialogue stands. */
function drawStart({ advisor }: Knowledge, last: string | undefined): KnownBlock {
  const isUnderWay = last !== undefined && advisor.open(last).kind === "question";
  const wayOn: readonly Choice[] =
    last === undefined
      ? []
      : [{ label: isUnderWay ? "Go on with the questions" : "Your recommendation", token: last, role: "primary" }];
  const begin: Choice = { label: "Find my credential", token: "recommend" };
  const choices: readonly Choice[] = [
    ...wayOn,
    wayOn.length === 0 ? { ...begin, role: "primary" } : begin,
    { label: "Compare all", token: "compare/all" },
  ];
  const elements = choices.map((choice, index) => drawButton(choice, `open:begin-${index}`));
  return { type: "actions", block_id: "begin", elements };
}
