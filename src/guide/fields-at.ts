import * as z from "zod";
import type { Step } from "./finding.ts";

/** Names of the fields that may stand at a place; none where names are free. */
export function fieldsAt(schema: unknown, path: readonly Step[]): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional) return fieldsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => fieldsAt(option, path)))];
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return step === undefined ? Object.keys(shape) : fieldsAt(shape[step], rest);
  }
  if (schema instanceof z.ZodArray) return step === undefined ? [] : fieldsAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) {
    if (step !== undefined) return fieldsAt(schema.valueType, rest);
    return schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
  }
  return [];
}

/** What stands at a place; nothing where nothing does. */
export function valueAt(data: unknown, path: readonly Step[]): unknown {
  return path.reduce((value: unknown, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    const inside: Readonly<Record<Step, unknown>> = { ...value };
    return inside[step];
  }, data);
}
