import type { FetchedPage, Outcome } from "../../article.ts";
import { parsePage } from "../../dom/parse-page.ts";
import { detectBotWall } from "../../page/detect-bot-wall.ts";
import { detectConsentWall } from "../../page/detect-consent-wall.ts";
import { detectParkedDomain } from "../../page/detect-parked-domain.ts";
import { detectPaywallStub } from "../../page/detect-paywall.ts";
import { detectSoft404 } from "../../page/detect-soft-404.ts";
import { seeUnrendered } from "./see-unrendered.ts";

export interface Verdict {
  readonly outcome: Outcome;
  /** Why, as a sentence; `null` for an article. */
  readonly reason: string | null;
}

/** In characters: none of the pages that stand in for an article says as much. */
const BEYOND_DOUBT = 3_000;
/** In characters: from here on a page that stands in for an article gives itself away by a word. */
const DOUBTFUL = 600;
const GIVEAWAY =
  /isAccessibleForFree"?\s*:\s*"?false|content_tier|(?:class|id)="[^"]{0,200}(?:pay|reg)-?wall|<title>[^<]{0,200}(?:404|cookie|consent|privacy|not found|nicht gefunden|datenschutz|is for sale)/i;

const DETECTORS = [
  ["bot-wall", detectBotWall],
  ["consent-wall", detectConsentWall],
  ["soft-404", detectSoft404],
  ["not-an-article", detectParkedDomain],
  ["paywalled", detectPaywallStub],
] as const;

/**
 * Tells what the extraction ended as. A page is parsed anew for that only when its text is short.
 * @param refusal why the page is not filed for its kind; `null` where it is.
 */
export function judgeOutcome(fetched: FetchedPage, text: string, refusal: string | null): Verdict {
  if (isDoubtful(fetched, text)) {
    const whole = parsePage(fetched.html);
    for (const [outcome, detect] of DETECTORS) {
      const verdict = detect(whole, fetched, text);
      if (verdict !== null) return { outcome, reason: verdict.reason };
    }
    const unrendered = seeUnrendered(whole, text);
    if (unrendered !== null) return { outcome: "needs-rendering", reason: unrendered };
  }
  if (text === "") return { outcome: "not-an-article", reason: "The page has no text of an article." };
  return refusal === null ? { outcome: "article", reason: null } : { outcome: "not-an-article", reason: refusal };
}

function isDoubtful({ html, redirects }: FetchedPage, text: string): boolean {
  if (text.length <= DOUBTFUL || redirects.length > 0) return true;
  return text.length <= BEYOND_DOUBT && GIVEAWAY.test(html);
}
