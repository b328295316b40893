import { getPublicSuffix } from "tldts";
import type { PageFacts } from "./page-facts.ts";

/** English is written day first in these countries' sites. */
const DAY_FIRST = /(?:^|\.)(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|lk|sg|my|hk|mt|eu|scot|wales)$/;

/** The language by which a date of this page is read: its declared one, for English with the country of its site. */
export function dateOrder(facts: PageFacts): string | null {
  const declared =
    facts.html.lang ??
    facts.html["xml:lang"] ??
    facts.metas.get("og:locale")?.[0] ??
    facts.metas.get("content-language")?.[0] ??
    null;
  const tag =
    declared
      ?.trim()
      .replace("_", "-")
      .match(/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?/i)?.[0] ?? null;
  if (tag !== null && tag.toLowerCase() !== "en") return tag;
  return DAY_FIRST.test(getPublicSuffix(facts.page.finalUrl) ?? "") ? "en-GB" : tag;
}
