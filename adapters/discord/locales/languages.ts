import { Locale } from "discord.js";
import { german } from "./de.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { hindi } from "./hi.ts";
import { portuguese } from "./pt-br.ts";
import type { Wording } from "./wording.ts";

/** Discord's languages in which the commands are offered, beside English; two of them are Spanish. */
export const LANGUAGES: ReadonlyMap<Locale, Wording> = new Map([
  [Locale.SpanishES, spanish],
  [Locale.SpanishLATAM, spanish],
  [Locale.French, french],
  [Locale.German, german],
  [Locale.PortugueseBR, portuguese],
  [Locale.Hindi, hindi],
]);
