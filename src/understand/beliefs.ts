import type { Features } from "./features.ts";
import type { Network } from "./network.ts";
import { runNetwork } from "./network.ts";

/** What the network makes of a message: for each head the probability of each of its classes. */
export type Beliefs = {
  /** 0 to 1; a class that was never learnt has `UNHEARD`. */
  of(head: HeadId, name: string): number;
  /** The likeliest classes of a head, likeliest first; empty for a head that was not learnt. */
  best(head: HeadId, most: number): readonly Belief[];
  /** What is more likely not wanted than wanted. */
  avoided(): readonly string[];
  /** Whether anything was learnt for this head. */
  has(head: HeadId): boolean;
  /** Whether this class was learnt. */
  knows(head: HeadId, name: string): boolean;
};
export type Belief = { readonly name: string; readonly share: number };

/**
 * `meaning`: a topic, a gap, advice or talk. `kind`: of the reply. `topic`: what is spoken of, also where the guide does not say it. `scope`: the credentials.
 * `form`: a fact, an order, a comparison … `first`: the truthful first word. `claim`: what a yes-no question asserts. `goal`, and `avoid:…` for each thing not wanted.
 * `talk`: which small talk.
 */
export type HeadId =
  | "meaning"
  | "kind"
  | "topic"
  | "scope"
  | "form"
  | "first"
  | "claim"
  | "goal"
  | "talk"
  | `avoid:${string}`;

/** What is believed of something that learning never met: little, but not nothing. */
export const UNHEARD = 0.002;
/** What is believed of everything where a head was not learnt at all. */
const UNKNOWN = 0.3;

export function believe(network: Network, features: Features): Beliefs {
  const shares = runNetwork(network, features);
  const heads = placesOf(network);
  const sorted = new Map<string, readonly Belief[]>();
  return {
    of: (head, name) => {
      const place = heads.get(head);
      const index = place?.classes.get(name);
      if (place === undefined) return UNKNOWN;
      return index === undefined ? UNHEARD : (shares[place.at]?.[index] ?? UNHEARD);
    },
    best: (head, most) => {
      const known = sorted.get(head);
      if (known !== undefined) return known.slice(0, most);
      const place = heads.get(head);
      const found = place === undefined ? undefined : shares[place.at];
      if (place === undefined || found === undefined) return [];
      const made: Belief[] = [];
      for (const [name, index] of place.classes) {
        const share = found[index] ?? 0;
        if (share > NEGLIGIBLE) made.push({ name, share });
      }
      made.sort((a, b) => b.share - a.share);
      sorted.set(head, made);
      return made.slice(0, most);
    },
    avoided: () =>
      network.heads.flatMap(({ id, classes }, at) =>
        id.startsWith(AVOID) && (shares[at]?.[classes.indexOf("yes")] ?? 0) > 0.5 ? [id.slice(AVOID.length)] : [],
      ),
    has: (head) => heads.has(head),
    knows: (head, name) => heads.get(head)?.classes.has(name) ?? false,
  };
}

/** Below this nothing is among the likeliest. */
const NEGLIGIBLE = 0.001;
const AVOID = "avoid:";

type Place = { readonly at: number; readonly classes: ReadonlyMap<string, number> };
const PLACES = new WeakMap<Network, ReadonlyMap<string, Place>>();

function placesOf(network: Network): ReadonlyMap<string, Place> {
  const known = PLACES.get(network);
  if (known !== undefined) return known;
  const made = new Map(
    network.heads.map(({ id, classes }, at) => [
      id,
      { at, classes: new Map(classes.map((name, index) => [name, index])) },
    ]),
  );
  PLACES.set(network, made);
  return made;
}
