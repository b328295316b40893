import { type Meaning, strictest, type Use } from "./use.ts";

interface Category {
  /** Its labels in Content-Signal and in the drafts of Content-Usage. */
  readonly labels: readonly string[];
  readonly reserves: readonly Use[];
  readonly allows: readonly Use[];
}

/**
 * General categories first: within one statement a specific category overrides a general one. `bots` and `tdm` are
 * categories of earlier drafts of the vocabulary. https://datatracker.ietf.org/doc/draft-ietf-aipref-vocab/,
 * https://contentsignals.org
 */
const CATEGORIES: readonly Category[] = [
  category(["bots"], ["search", "ai-input", "ai-train", "tdm"]),
  // Training is a form of text and data mining, so a reservation of mining covers it; a permission to mine may not.
  { labels: ["tdm"], reserves: ["tdm", "ai-train"], allows: ["tdm"] },
  category(["search"], ["search"]),
  category(["ai-input", "ai-use", "ai-output"], ["ai-input"]),
  category(["ai-train", "train-ai", "train-genai", "ai", "genai"], ["ai-train"]),
];

function category(labels: readonly string[], uses: readonly Use[]): Category {
  return { labels, reserves: uses, allows: uses };
}

// Of one label with several values, the most restrictive applies.
const PREFERENCE = /(?<![a-z-])([a-z][a-z-]*) ?= ?(yes|no|y|n)(?![a-z])/g;

/** The meaning of a Content-Signal or Content-Usage value, such as `search=yes, ai-train=no`. */
export function meaningOfPreferences(text: string): Meaning {
  const values = new Map<string, boolean>();
  for (const [, label = "", value = ""] of text.toLowerCase().matchAll(PREFERENCE))
    values.set(label, value.startsWith("y") && values.get(label) !== false);
  let meaning: Meaning = {};
  for (const { labels, reserves, allows } of CATEGORIES) {
    const stated = labels.flatMap((label) => {
      const isAllowed = values.get(label);
      if (isAllowed === undefined) return [];
      return [isAllowed ? every(allows, "allowed") : every(reserves, "reserved")];
    });
    meaning = { ...meaning, ...strictest(stated) };
  }
  return meaning;
}

function every(uses: readonly Use[], ruling: "allowed" | "reserved"): Meaning {
  return Object.fromEntries(uses.map((use) => [use, ruling]));
}
