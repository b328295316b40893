import type { Metadata, Outcome, Quality, Removal } from "../../article.ts";
import type { Verdict } from "./judge-outcome.ts";

/** What an outcome other than an article is worth at most. */
const MOST: Readonly<Record<Outcome, number>> = {
  article: 1,
  paywalled: 0.4,
  "needs-rendering": 0.1,
  "not-an-article": 0.1,
  "soft-404": 0,
  "bot-wall": 0,
  "consent-wall": 0,
};

interface Flaw {
  readonly costs: number;
  readonly reason: string;
}

/** What became of the text before it was rendered. */
export interface TextHistory {
  /** Why not Readability's choice, as a sentence; `null` when it is. */
  readonly choice: string | null;
  /** The number of a page of the article that is linked to and was not read; `null` when there is none. */
  readonly missing: number | null;
  /** Characters of prose in the main part of the page that are neither in the text nor cut by a rule. */
  readonly leftOut: number;
  /** How far the learned judge of blocks agrees with what Readability and the rules made of the page, 0 to 1. */
  readonly agreement: number;
}

/** How far the article can be relied on, and why not in full. */
export function rateQuality(
  metadata: Metadata,
  verdict: Verdict,
  history: TextHistory,
  wordCount: number,
  textLength: number,
  removals: readonly Removal[],
): Quality {
  const flaws = [
    ...flawsOfMetadata(metadata),
    ...flawsOfText(wordCount, textLength, removals),
    ...flawsOfHistory(history, textLength),
  ].toSorted((one, other) => other.costs - one.costs);
  const rated = flaws.reduce((score, flaw) => score - flaw.costs, 1);
  const score = Math.round(Math.max(0, Math.min(rated, MOST[verdict.outcome])) * 100) / 100;
  const reasons = flaws.map((flaw) => flaw.reason);
  return { score, reasons: verdict.reason === null ? reasons : [verdict.reason, ...reasons] };
}

/** Share of the page's prose (0 to 1) from which it matters that it was left out. */
const GOOD_SHARE = 0.4;

/** Agreement (0 to 1) from which there is nothing to say. */
const AGREEMENT = 0.9;
/** What a whole disagreement costs; `npm run bench -- calibration` shows what a score is worth. */
const DISAGREEMENT_COSTS = 0.6;

function flawsOfHistory({ choice, missing, leftOut, agreement }: TextHistory, textLength: number): Flaw[] {
  const flaws: Flaw[] = [];
  if (missing !== null)
    flaws.push({
      costs: 0.1,
      reason: `The page links to what looks like page ${missing} of its article, which is not in this text.`,
    });
  const share = textLength === 0 ? 0 : leftOut / (leftOut + textLength);
  if (share >= GOOD_SHARE)
    flaws.push({
      costs: 0.1,
      reason: `${Math.round(share * 100)} % of the prose in the page's main part was not taken for a part of the article.`,
    });
  if (agreement < AGREEMENT)
    flaws.push({
      costs: (1 - agreement) * DISAGREEMENT_COSTS,
      reason: `A second, learned opinion on what of the page is its article agrees by ${Math.round(agreement * 100)} % only.`,
    });
  if (choice !== null) flaws.push({ costs: 0.05, reason: choice });
  return flaws;
}

function flawsOfMetadata(metadata: Metadata): Flaw[] {
  const flaws: Flaw[] = [];
  if (metadata.headline === null) flaws.push({ costs: 0.2, reason: "The page states no headline." });
  if (metadata.datePublished === null)
    flaws.push({ costs: 0.1, reason: "The page does not say when it was published." });
  if (metadata.authors.length === 0) flaws.push({ costs: 0.05, reason: "The page names no author." });
  return flaws;
}

/** Steps that left text out without a rule. */
const NO_RULES: ReadonlySet<string> = new Set(["readability", "prune-page", "reduce-page"]);

function flawsOfText(wordCount: number, textLength: number, removals: readonly Removal[]): Flaw[] {
  const flaws: Flaw[] = [];
  if (wordCount < 50) flaws.push({ costs: 0.3, reason: `The text has ${wordCount} words only.` });
  else if (wordCount < 120) flaws.push({ costs: 0.1, reason: `The text is short: ${wordCount} words.` });
  const cut = removals.reduce((sum, { rule, text }) => sum + (NO_RULES.has(rule) ? 0 : text.length), 0);
  if (textLength > 0 && cut > textLength * 2)
    flaws.push({ costs: 0.1, reason: "More text was cut from the page by rules than remains." });
  return flaws;
}
