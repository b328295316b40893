import type { RightsStatement } from "../rights-statement.ts";
import { meaningOfDirectives } from "./robots-directives.ts";
import { meaningOfPreferences } from "./usage-preferences.ts";
import type { Meaning } from "./use.ts";

/** What a statement says about uses. Links to policies, terms and most licences are for people, and say nothing here. */
export function meaningOf({ kind, text }: RightsStatement): Meaning {
  switch (kind) {
    case "usage-preferences":
      return meaningOfPreferences(text);
    case "robots":
      return meaningOfDirectives(text);
    case "tdm-reservation":
      // A reservation of mining covers training, which is a form of it; a permission may not.
      return text === "1" ? { tdm: "reserved", "ai-train": "reserved" } : { tdm: "allowed" };
    case "license":
      return OPEN_LICENSE.test(text) ? ANY_USE : {};
    case "tdm-policy":
    case "terms":
      return {};
  }
}

/**
 * CC0, the Public Domain Mark, BY and BY-SA: they permit any use, on conditions such as attribution. NC and ND depend on
 * who uses the work and for what. https://creativecommons.org/using-cc-licensed-works-for-ai-training-2/
 */
const OPEN_LICENSE =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/by(?:-sa)?|publicdomain\/(?:zero|mark))(?:\/|$)/i;

const ANY_USE: Meaning = { search: "allowed", "ai-input": "allowed", "ai-train": "allowed", tdm: "allowed" };
