import type { Article } from "../../src/article.ts";
import type { ArticlePart } from "../../src/extract/article-part.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { sampleArticle } from "../store/samples.ts";

/** What a URL of the model web returns for one fetch. */
export type ModelAnswer =
  | "first text"
  | "edited text"
  | "long text"
  | "stub"
  | "bot wall"
  | "gone"
  | "busy"
  | "host busy"
  | "bug"
  | "poison";

export interface ModelSite {
  /** The URL's canonical URL, and the URL it redirects to, if any. */
  readonly canonical: string;
  readonly redirectsTo: string | null;
}

const PARAGRAPHS = ["The old bridge reopens on Friday.", "Engineers replaced its beams and cables.", "The toll stays."];

const TEXTS: Partial<Record<ModelAnswer, string>> = {
  "first text": PARAGRAPHS.join("\n\n"),
  "edited text": PARAGRAPHS.join("\n\n").replace("Friday", "Saturday"),
  "long text": [...PARAGRAPHS, "Ships may pass again from Monday, at first only by day."].join("\n\n"),
  stub: "Subscribe to read about the bridge.",
};

/** Whether an answer has text that should be stored. */
export function isPage(answer: ModelAnswer): boolean {
  return answer in TEXTS;
}

/** The page carries JSON for `joinModel`: how real pages become articles is tested elsewhere. */
export function modelPage(url: string, site: ModelSite, answer: ModelAnswer, fetchedAt: string): FetchedPage {
  const page = pageFromHtml(JSON.stringify({ url: site.canonical, answer }), url, fetchedAt);
  if (site.redirectsTo === null) return { ...page, statusCode: 200 };
  return { ...page, statusCode: 200, finalUrl: site.redirectsTo, redirects: [{ url, statusCode: 301 }] };
}

/** Replaces `readPart`. Without an observation: digests are samples, and need not be the same after a crash. */
export function readModel(fetched: FetchedPage): Pick<ArticlePart, "fetched" | "observation"> {
  return { fetched, observation: null };
}

/**
 * Replaces `joinPages`: also pure, and a thousand times as fast. It trusts any canonical URL, so that storage alone
 * has to keep an article on its own site.
 */
export function joinModel({ fetched: page }: Pick<ArticlePart, "fetched">): Article {
  const { url, answer } = JSON.parse(page.html) as { url: string; answer: ModelAnswer };
  if (answer === "bug") throw new RangeError("Maximum call stack size exceeded");
  if (answer === "bot wall") return sampleArticle({ url, canonicalUrl: url, articleBody: "", outcome: "bot-wall" });
  const articleBody = TEXTS[answer] ?? "";
  const outcome = answer === "stub" ? "paywalled" : "article";
  return sampleArticle({ url, canonicalUrl: url, articleBody, outcome });
}
