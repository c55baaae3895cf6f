import type { Writable } from "node:stream";
import type { Environment } from "../settings/environment.ts";
import type { Look } from "./look.ts";

/** Where replies are shown: a terminal, or a pipe or file, which lacks these properties. */
export type Window = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(environment: object): boolean;
};

/** How replies look there now; a terminal's width changes with its window. Colour needs a terminal that has it, and no NO_COLOR. */
export function windowLook(output: Window, environment: Environment): Look {
  const refused = (environment["NO_COLOR"] ?? "") !== "";
  const colour = output.isTTY === true && !refused && output.hasColors?.(environment) === true;
  const columns = output.columns ?? 0;
  return { width: columns > 0 ? columns : widthOfPipes, colour };
}

const widthOfPipes = 80;
