import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import type { Json } from "./json.ts";
import { isObject, object, parse } from "./json.ts";

const ZOD = {
  ApplicationCommandAutocompleteCallbackRequest: ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequest: ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequest: CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookUpdateRequestPartial: IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequest: MessageCreateRequestSchema,
  UpdateMessageInteractionCallbackRequest: UpdateMessageInteractionCallbackRequestSchema,
};

/** A name in Discord's own API description. */
export type SchemaName = keyof typeof ZOD;

/** Discord's OpenAPI description, where it lies beside the repository. */
export const OPENAPI = new URL("../../../../shared/spec/discord-openapi.json", import.meta.url);
export const hasOpenApi = existsSync(OPENAPI);

/** What Discord's published schemas say against the body; unknown keys count. */
export function schemaProblems(name: SchemaName, body: unknown): readonly string[] {
  return [...zodProblems(name, body), ...openApiProblems(name, body)];
}

/** The package's strict mode comes too late for schemas made on import; but parsing drops unknown keys, which shows them. */
function zodProblems(name: SchemaName, body: unknown): readonly string[] {
  const { success, data, error } = ZOD[name].safeParse(body);
  if (!success) return error.issues.map((issue) => `${name}: ${issue.path.join(".")} ${issue.message}`);
  return isDeepStrictEqual(data, body) ? [] : [`${name}: has keys that Discord does not know`];
}

const openApi = hasOpenApi ? loadOpenApi() : undefined;

function openApiProblems(name: SchemaName, body: unknown): readonly string[] {
  if (openApi === undefined) return [];
  const validate = openApi.getSchema(`discord#/components/schemas/${name}`);
  if (validate === undefined) return [`OpenAPI: has no ${name}`];
  if (validate(body) === true) return [];
  return (validate.errors ?? []).slice(0, 5).map((one) => `OpenAPI ${name}: ${one.instancePath} ${one.message ?? ""}`);
}

function loadOpenApi(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(closed(parse(readFileSync(OPENAPI, "utf8"))), "discord");
  return ajv;
}

/** The same description with every object closed to unknown keys. */
function closed(node: unknown): Json {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close);
    if (!isObject(value)) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, close(one)]));
    const isSchema = isObject(copy["properties"]) && copy["type"] === "object";
    return isSchema && copy["additionalProperties"] === undefined ? { ...copy, additionalProperties: false } : copy;
  };
  return object(close(node));
}
