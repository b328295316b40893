import type { Outcome } from "../../article.ts";
import { parsePage } from "../../dom/parse-page.ts";
import type { FetchedPage } from "../../fetched-page.ts";
import { detectBotWall } from "../../page/detect-bot-wall.ts";
import { detectConsentWall } from "../../page/detect-consent-wall.ts";
import { detectNotice } from "../../page/detect-notice.ts";
import { detectParkedDomain } from "../../page/detect-parked-domain.ts";
import { detectPaywallStub, MAX_TEASER_CHARS } from "../../page/detect-paywall.ts";
import { detectSignIn } from "../../page/detect-sign-in.ts";
import { detectSoft404, isRedirectedHome } from "../../page/detect-soft-404.ts";
import { detectStillEmpty, detectUnrendered } from "./detect-unrendered.ts";

export interface Verdict {
  readonly outcome: Outcome;
  /** Why, as a sentence; `null` for an article. */
  readonly reason: string | null;
}

/** Longer than any bot wall, error page or the like, in characters. */
const MAX_STUB_CHARS = 3_000;
/** Above this length, in characters, only a page with a giveaway phrase is checked. */
const SHORT_TEXT_CHARS = 600;
/** Giveaways of a paywall, and of the other pages in their title. */
const PAYWALL = /isAccessibleForFree"?\s*:\s*"?false|content_tier|(?:class|id)="[^"]{0,200}(?:pay|reg)-?wall/i;
const TITLE = /<title>[^<]{0,200}(?:404|cookie|consent|privacy|not found|nicht gefunden|datenschutz|is for sale)/i;

const DETECTORS = [
  ["bot-wall", detectBotWall],
  ["consent-wall", detectConsentWall],
  ["soft-404", detectSoft404],
  ["not-an-article", detectParkedDomain],
  ["not-an-article", detectSignIn],
  ["paywalled", detectPaywallStub],
] as const;

/**
 * Determines the outcome of an extraction. Parses the page again only if its text is short, or if its URL led
 * to the home page.
 * @param refusal why a page of this kind is not stored; `null` if it is.
 */
export function judgeOutcome(fetched: FetchedPage, text: string, refusal: string | null): Verdict {
  if (isDoubtful(fetched, text)) {
    const whole = parsePage(fetched.html);
    for (const [outcome, detect] of DETECTORS) {
      const verdict = detect(whole, fetched, text);
      if (verdict !== null) return { outcome, reason: verdict.reason };
    }
    const notice = detectNotice(whole, fetched, text);
    if (notice !== null) return notice;
    const empty = fetched.rendered === undefined ? detectUnrendered(whole, text) : detectStillEmpty(text);
    if (empty !== null) return { outcome: "needs-rendering", reason: empty };
  }
  if (text === "") return { outcome: "not-an-article", reason: "The page has no article text." };
  return refusal === null ? { outcome: "article", reason: null } : { outcome: "not-an-article", reason: refusal };
}

function isDoubtful(fetched: FetchedPage, text: string): boolean {
  const { html, redirects } = fetched;
  if (text.length > MAX_STUB_CHARS) return isRedirectedHome(fetched);
  if (text.length <= SHORT_TEXT_CHARS || redirects.length > 0) return true;
  return (text.length <= MAX_TEASER_CHARS && PAYWALL.test(html)) || TITLE.test(html);
}
