import { createRequire } from "node:module";
import type { Document, LineCounter, ParsedNode, YAMLError } from "yaml";
import type { Step } from "./finding.ts";

/** A YAML text with the place of everything in it. */
export type OpenDocument = {
  readonly document: Document.Parsed<ParsedNode, true>;
  readonly errors: readonly YAMLError[];
  /** Line and column of a character, both from 1. */
  readonly placeOf: (offset: number) => Place;
};

export type Place = { readonly line: number; readonly column: number };

/**
 * Reads a YAML text with the `yaml` package, which knows places and goes on after a mistake. It takes 25 ms to load and twice
 * as long as js-yaml to read, so it is loaded at the first mistake only.
 */
export function openDocument(text: string): OpenDocument {
  const yaml = loadYamlPackage();
  const lineCounter = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter, prettyErrors: false, logLevel: "error" });
  return { document, errors: document.errors, placeOf: placesOf(lineCounter) };
}

/** Where a field's name or value stands; for what is not there, the nearest thing around it. */
export function findPlace(open: OpenDocument, path: readonly Step[], on: "key" | "value"): Place {
  const yaml = loadYamlPackage();
  let node: unknown = open.document.contents;
  let key = 0;
  let value = startOf(node) ?? 0;
  for (const step of path) {
    let next: unknown;
    let nextKey: number | undefined;
    if (yaml.isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(step));
      next = pair?.value;
      nextKey = startOf(pair?.key);
    } else if (yaml.isSeq(node) && typeof step === "number") next = node.items[step];
    const nextValue = startOf(next);
    // A missing field: its parent's name is the best that can be pointed at.
    if (nextKey === undefined && nextValue === undefined) return open.placeOf(path.length === 1 ? value : key);
    key = nextKey ?? nextValue ?? key;
    value = nextValue ?? key;
    node = next;
  }
  return open.placeOf(on === "key" ? key : value);
}

/** The way to the map key that starts at this character, or nothing. */
export function pathToKey(open: OpenDocument, offset: number): readonly Step[] | undefined {
  const yaml = loadYamlPackage();
  const search = (node: unknown, path: readonly Step[]): readonly Step[] | undefined => {
    if (yaml.isMap(node))
      for (const { key, value } of node.items) {
        const here = [...path, keyText(key)];
        const found = startOf(key) === offset ? here : search(value, here);
        if (found !== undefined) return found;
      }
    if (yaml.isSeq(node))
      for (const [index, item] of node.items.entries()) {
        const found = search(item, [...path, index]);
        if (found !== undefined) return found;
      }
    return undefined;
  };
  return search(open.document.contents, []);
}

/** Where the last quoted text (`quote`) or bracketed list or map (`bracket`) starts that is still open at a character. */
export function openedBefore(open: OpenDocument, offset: number, what: "quote" | "bracket"): number | undefined {
  const yaml = loadYamlPackage();
  let latest: number | undefined;
  const consider = (node: unknown): void => {
    const start = startOf(node);
    if (start !== undefined && start < offset && start >= (latest ?? 0)) latest = start;
  };
  yaml.visit(open.document, {
    Scalar: (_, node) => {
      if (what === "quote" && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")) consider(node);
    },
    Collection: (_, node) => {
      if (what === "bracket" && node.flow === true) consider(node);
    },
  });
  return latest;
}

/** Plain values of a document whose only mistakes are names that appear twice (the last one counts); nothing if that fails. */
export function valuesOf(text: string): unknown {
  try {
    const document = loadYamlPackage().parseDocument(text, { uniqueKeys: false, logLevel: "silent" });
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function loadYamlPackage(): typeof import("yaml") {
  const require = createRequire(import.meta.url);
  const yaml: typeof import("yaml") = require("yaml");
  return yaml;
}

function placesOf(lineCounter: LineCounter): (offset: number) => Place {
  return (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : undefined;
}

function keyText(key: unknown): string {
  return typeof key === "object" && key !== null && "value" in key ? String(key.value) : String(key);
}
