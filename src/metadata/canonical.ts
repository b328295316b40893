import { normaliseUrl } from "../url/normalise-url.ts";
import { metas } from "./candidates.ts";
import type { Candidate, Field } from "./field.ts";
import type { PageFacts } from "./page-facts.ts";

export const canonicalUrl: Field<string> = {
  name: "canonicalUrl",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    for (const { rel, href } of facts.links) if (rel === "canonical") yield { source: "link:canonical", raw: href };
    yield* metas(facts, "og:url");
  },
  accept(raw, facts) {
    const url = URL.parse(raw, facts.baseUrl);
    if (url === null || !/^https?:$/.test(url.protocol)) return null;
    const isRoot = url.pathname === "/" && url.search === "";
    if (isRoot && new URL(facts.page.finalUrl).pathname !== "/") return null;
    return normaliseUrl(url.href);
  },
};
