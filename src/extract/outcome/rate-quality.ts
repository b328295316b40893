import type { Outcome, Quality, Removal } from "../../article.ts";
import type { Metadata } from "../../stated-metadata.ts";
import { counted } from "../../text/counted.ts";
import type { Verdict } from "./judge-outcome.ts";

/** Maximum score of each outcome. */
const MAX_SCORE: Readonly<Record<Outcome, number>> = {
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

/** How the text was chosen, for rating it. */
export interface TextHistory {
  /** Why another candidate than Readability's was chosen, as a sentence; `null` if Readability's was. */
  readonly choice: string | null;
  /** The number of a linked page of the article that was not read; `null` if there is none. */
  readonly missing: number | null;
  /** Characters of prose in the main part of the page that are neither in the text nor removed by a rule. */
  readonly leftOut: number;
  /** How far the block classifier agrees with the result of Readability and the rules, 0 to 1. */
  readonly agreement: number;
  /** Share of the text (0 to 1) that evidence of the host rejects and that was left; else 0. */
  readonly spared: number;
}

/** How reliable the article is, and why not fully. */
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
  const score = Math.round(Math.max(0, Math.min(rated, MAX_SCORE[verdict.outcome])) * 100) / 100;
  const reasons = flaws.map((flaw) => flaw.reason);
  return { score, reasons: verdict.reason === null ? reasons : [verdict.reason, ...reasons] };
}

/** Share of the page's prose (0 to 1) from which leaving it out matters. */
const MIN_SHARE_LEFT_OUT = 0.4;

/** Agreement (0 to 1) from which there is nothing to report. */
const GOOD_AGREEMENT = 0.9;
/** Score deducted for complete disagreement; `npm run bench -- calibration` shows what a score is worth. */
const DISAGREEMENT_COST = 0.6;

function flawsOfHistory({ choice, missing, leftOut, agreement, spared }: TextHistory, textLength: number): Flaw[] {
  const flaws: Flaw[] = [];
  if (missing !== null)
    flaws.push({
      costs: 0.1,
      reason: `The page links to what looks like page ${missing} of its article, which is not in this text.`,
    });
  const share = textLength === 0 ? 0 : leftOut / (leftOut + textLength);
  if (share >= MIN_SHARE_LEFT_OUT)
    flaws.push({
      costs: 0.1,
      reason: `${Math.round(share * 100)} % of the prose in the page's main part is not in the article.`,
    });
  if (agreement < GOOD_AGREEMENT)
    flaws.push({
      costs: (1 - agreement) * DISAGREEMENT_COST,
      reason: `The block classifier agrees with the article only by ${Math.round(agreement * 100)} %.`,
    });
  if (spared > 0)
    flaws.push({
      costs: 0.05,
      reason: `Other articles of this host share ${Math.round(spared * 100)} % of the text; none of it was cut for that.`,
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

/** Removals by these steps are not removals by rules. */
const NON_RULE_STEPS: ReadonlySet<string> = new Set(["readability", "outside-posts", "prune-page", "reduce-page"]);

function flawsOfText(wordCount: number, textLength: number, removals: readonly Removal[]): Flaw[] {
  const flaws: Flaw[] = [];
  if (wordCount < 50) flaws.push({ costs: 0.3, reason: `The text has only ${counted(wordCount, "word")}.` });
  else if (wordCount < 120) flaws.push({ costs: 0.1, reason: `The text is short: ${counted(wordCount, "word")}.` });
  const cut = removals.reduce((sum, { rule, text }) => sum + (NON_RULE_STEPS.has(rule) ? 0 : text.length), 0);
  if (textLength > 0 && cut > textLength * 2)
    flaws.push({ costs: 0.1, reason: "Rules removed more text from the page than remains." });
  return flaws;
}
