import { everyComponent } from "../fakes/discord/check-body.ts";
import { array, object, string } from "../fakes/discord/json.ts";
import type { Json } from "../fakes/discord/json.ts";
import type { FakeMessage } from "../fakes/discord/world.ts";

/** All that a reader sees of a message, line by line. */
export const seen = (message: FakeMessage): string =>
  [message.body["content"], ...components(message).map((one) => one["content"])]
    .map(string)
    .filter((line) => line !== "")
    .join("\n");

/** The labels of its buttons and options, in order. */
export const labels = (message: FakeMessage): readonly string[] =>
  components(message).flatMap((one) => {
    if (one["type"] === 3) return array(one["options"]).map((option) => string(object(option)["label"]));
    return one["type"] === 2 ? [string(one["label"])] : [];
  });

const components = (message: FakeMessage): readonly Json[] =>
  everyComponent(array(message.body["components"]).map(object));
