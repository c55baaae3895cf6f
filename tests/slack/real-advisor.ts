import { createAdvisor } from "../../src/advisor.ts";
import { guide } from "./start-pair.ts";

/** The real advisor over the real knowledge; in a file of its own, because making it takes a third of a second. */
export const advisor = createAdvisor(guide);
