import { array, object, string } from "../fakes/discord/json.ts";
import type { FakeMessage } from "../fakes/discord/world.ts";

/** All that a reader sees of a message, line by line. */
export function seen(message: FakeMessage): string {
  const embeds = array(message.body["embeds"]).map(object);
  const cards = embeds.flatMap((embed) => [
    embed["title"],
    embed["description"],
    ...array(embed["fields"]).map((field) => `${string(object(field)["name"])}: ${string(object(field)["value"])}`),
    object(embed["footer"])["text"],
  ]);
  return [message.body["content"], ...cards]
    .map(string)
    .filter((line) => line !== "")
    .join("\n");
}

/** The labels of its buttons and options, in order. */
export function labels(message: FakeMessage): readonly string[] {
  const components = array(message.body["components"])
    .flatMap((row) => array(object(row)["components"]))
    .map(object);
  return components.flatMap((one) =>
    one["type"] === 3 ? array(one["options"]).map((option) => string(object(option)["label"])) : [string(one["label"])],
  );
}
