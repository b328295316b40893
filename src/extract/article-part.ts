import type { ChildNode, Document, Element } from "domhandler";
import type { FetchedPage, Metadata, Removal } from "../article.ts";
import { readBlocks } from "../clean/blocks.ts";
import { cleanAfter, cleanBefore } from "../clean/clean.ts";
import type { CleanContext } from "../clean/clean-rule.ts";
import { readMainHeading } from "../clean/main-heading.ts";
import { readBaseUrl } from "../dom/base-url.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { parseWithNames } from "../dom/parse-page.ts";
import type { HostEvidence, HostObservation } from "../host-observation.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import { type PageImages, readPageImages } from "./article-images.ts";
import { type ChosenArticle, chooseArticle } from "./choose-article.ts";
import { cutRepeatedTexts } from "./host-evidence/cut-repeated-texts.ts";
import { observeArticle } from "./host-evidence/observe.ts";
import { shareFromPage, sourceTexts } from "./judge/block-membership.ts";
import { cutDoubtful } from "./judge/cut-doubtful.ts";
import { judgeBlocks, type Opinion } from "./judge/judge-blocks.ts";
import { likelihoodIn } from "./judge/line-likelihood.ts";
import { acceptedCharacters, accountOf, agreementOf, chooseByJudge, settleOpinions } from "./judge/second-opinion.ts";
import { judgeKind, type KindLikelihood } from "./kind/judge-kind.ts";
import { type AccountFor, findLeftOut } from "./left-out.ts";
import { settlePage } from "./page-builds/settle-page.ts";
import { prunePage } from "./prune-page.ts";
import { readArticle } from "./readability/read-article.ts";
import { reducePage } from "./reduce/reduce-page.ts";
import { addMissing } from "./restore/add-missing.ts";
import { addStandfirst } from "./restore/add-standfirst.ts";
import { putBack, putBackSections } from "./restore/put-back.ts";
import { questionSections } from "./restore/question-sections.ts";
import { siteRuleOf } from "./site-rule/site-rule-of-page.ts";
import { readStatedBody } from "./stated-body.ts";
import { findThread, readThread, type ThreadPost } from "./thread/read-thread.ts";
import { withThreadAuthor } from "./thread/thread-author.ts";
import { wholeContainer } from "./whole-container.ts";

/** What is known about the site of a page, besides the page. */
export interface SiteKnowledge {
  /** The owner's rule; `null` if there is none. */
  readonly siteRule: SiteRule | null;
  /** Boilerplate of other articles of the host; `null` disables both its use and observations. */
  readonly evidence: HostEvidence | null;
}

/** The part of an article on one page: the whole article, unless it spans several pages. */
export interface ArticlePart {
  readonly fetched: FetchedPage;
  /** The owner's rule applied to the page; `null` if there is none. */
  readonly siteRule: SiteRule | null;
  readonly metadata: Metadata;
  /** The likelihood of each kind of page. */
  readonly kinds: KindLikelihood;
  /** The base URL of the page's links. */
  readonly baseUrl: string;
  /** Pruned. */
  readonly page: Document;
  readonly article: LightCopy;
  /** Why another candidate than Readability's was chosen, as a sentence; `null` if Readability's was. */
  readonly choice: string | null;
  /** How far the block classifier agrees with the result of Readability and the rules, 0 to 1. */
  readonly agreement: number;
  readonly opinions: readonly Opinion[];
  readonly images: PageImages;
  readonly removals: readonly Removal[];
  /** Characters of prose in the main part of the page that are not in the article, excluding removals by rules. */
  readonly leftOut: number;
  /** What the article contributes to the evidence of its host; `null` if nothing. */
  readonly observation: HostObservation | null;
  /** The fingerprints of the host's evidence that matched, sorted. */
  readonly evidenceUsed: readonly string[];
  /** Share of the article (0 to 1) that the host's evidence rejects and that was left; else 0. */
  readonly spared: number;
}

/** What evidence of the host did to a part. */
type EvidenceFacts = Pick<ArticlePart, "observation" | "evidenceUsed" | "spared">;

const NO_EVIDENCE: EvidenceFacts = { observation: null, evidenceUsed: [], spared: 0 };

/** An article during extraction. */
interface Draft extends Pick<ArticlePart, "article" | "choice" | "removals" | "leftOut"> {
  /** The page element prepended to it as its standfirst; `null` if none. */
  readonly standfirst: Element | null;
}

const CLASSIFIER_CHOICE =
  "Readability and the block classifier disagree on the article's text; the classifier's choice was taken.";

/**
 * Likelihood of a forum thread (0 to 1) from which readers' posts count as the page's text and no rule cuts them. On blind
 * pages trafilatura's F1 is .927 at .3 and .930 at .15, with no difference on eight other corpora: not decided.
 */
const MIN_THREAD_LIKELIHOOD = 0.15;
/** Likelihood of a forum thread (0 to 1) from which the page is read post by post. */
const MIN_FORUM_LIKELIHOOD = 0.5;
/** Likelihood of documentation (0 to 1) from which all sections are taken. */
const MIN_DOCUMENTATION_LIKELIHOOD = 0.25;
/** Likelihood of documentation (0 to 1) from which the block classifier, trained on articles, does not choose the text. */
const MIN_MANUAL_LIKELIHOOD = 0.5;
/** Likelihood of an article (0 to 1) from which lines that the block classifier rejects are removed. */
const MIN_ARTICLE_LIKELIHOOD = 0.3;
/** Share of a text (0 to 1) that comes from the page, and not from JSON-LD, from which the classifier can judge it. */
const MIN_JUDGED_SHARE = 0.5;
const OUTSIDE_POSTS = { rule: "outside-posts", reason: "It is not in a post of the thread." };
const WHOLE_CONTAINER = "The page is documentation in many sections; Readability found only a small part of it.";

/** @throws {IngestError} `too-complex` for a page that exceeds `PAGE_LIMITS`. */
export function readPart(
  fetched: FetchedPage,
  { siteRule = null, evidence = null }: Partial<SiteKnowledge> = {},
): ArticlePart {
  const parsed = parseWithNames(fetched.html);
  const { page, names } = parsed;
  settlePage(parsed, fetched.html);
  const owner = siteRuleOf(page, siteRule);
  const reduced = reducePage(page);
  const metadata = owner.over(readMetadata(page, fetched, names.hasAttribute("itemprop", "typeof")));
  const kinds = judgeKind(page, fetched, metadata);
  const baseUrl = names.elements.has("base") ? readBaseUrl(page, fetched.finalUrl) : fetched.finalUrl;
  const isThread = kinds.probabilityOf("forum") >= MIN_THREAD_LIKELIHOOD;
  const context = {
    ...cleanContext(metadata, readMainHeading(page), fetched.finalUrl),
    isThread,
    likelihoodOf: () => null,
  };
  const images = readPageImages(page, baseUrl);
  const stated = readStatedBody(page, fetched.html, {
    urls: [fetched.finalUrl, ...(metadata.canonicalUrl === null ? [] : [metadata.canonicalUrl])],
    titles: metadata.headline === null ? [] : [metadata.headline],
  });
  const pruned = prunePage(page);
  const posts = kinds.probabilityOf("forum") >= MIN_FORUM_LIKELIHOOD ? findThread(page) : null;
  if (posts !== null) {
    const ofThread = siteRule === null ? withThreadAuthor(metadata, posts) : metadata;
    const draft = draftOfThread(posts);
    const settled = owner.shape(draft, context);
    return {
      fetched,
      siteRule,
      metadata: ofThread,
      kinds,
      baseUrl,
      page,
      ...settled,
      ...NO_EVIDENCE,
      agreement: 1,
      opinions: [],
      images,
    };
  }
  const blocks = readBlocks(page);
  const before = [...reduced, ...cleanBefore(page, context)];
  const readable = readArticle(page, metadata.headline);
  const isDocumentation = kinds.probabilityOf("documentation") >= MIN_DOCUMENTATION_LIKELIHOOD;
  const whole = isDocumentation ? wholeContainer(page, readable) : null;
  const found = whole ?? readable;
  const { headline, description } = metadata;
  const statedFacts = { headline, description, authors: context.authors, stated };
  const judgeWith = (chosen: ReadonlySet<ChildNode>) => judgeBlocks(page, blocks, chosen, statedFacts);
  const opinions = judgeWith(sourceTexts(found));
  const choice = whole === null ? chooseArticle(page, found, stated) : { article: whole, reason: WHOLE_CONTAINER };
  (isDocumentation ? putBackSections : putBack)(choice.article, page);
  const draft = finish(choice);
  // A text that only JSON-LD has is not for the classifier to judge. With a part from the page, it may be a mixture:
  // then the page decides if it shows most of the text.
  const share = shareFromPage(draft.article);
  const showsMost = acceptedCharacters(opinions) >= (stated?.length ?? 0) / 2;
  const isJudged = share >= MIN_JUDGED_SHARE || (share > 0 && showsMost);
  const agreement = isJudged ? agreementOf(page, draft.article, opinions) : 1;
  const { cut, ...facts } = applyEvidence(isJudged ? arbitrate(draft, agreement) : draft, isJudged);
  const settled = { ...owner.shape(cut, context), ...facts };
  return { fetched, siteRule, metadata, kinds, baseUrl, page, ...settled, agreement, opinions, images };

  /** What is not in a post is not the text of a thread. The rules see the posts alone, and none is a comment. */
  function draftOfThread(posts: readonly ThreadPost[]): Draft {
    const article = readThread(posts);
    const { removals } = findLeftOut(page, pruned, article, () => OUTSIDE_POSTS);
    const cut = [...cleanBefore(article.root, context), ...cleanAfter(article.root, context)];
    return { article, choice: null, standfirst: null, removals: [...reduced, ...cut, ...removals], leftOut: 0 };
  }

  /** Adds the standfirst and cleans the article. */
  function finish(
    { article, reason }: ChosenArticle,
    judgedBy: readonly Opinion[] = opinions,
    accountFor?: AccountFor,
  ): Draft {
    const standfirst = addStandfirst(article, page, metadata);
    const { removals, characters } = findLeftOut(page, pruned, article, accountFor);
    const judged = { ...context, likelihoodOf: likelihoodIn(article, judgedBy) };
    const trail = [...before, ...cleanAfter(article.root, judged), ...removals];
    return { article, choice: reason, standfirst, removals: trail, leftOut: characters };
  }

  /**
   * Below the agreement threshold the classifier chooses the article; above it, it puts back what Readability left out
   * and, in articles, removes what the rules missed.
   */
  function arbitrate(draft: Draft, agreement: number): Draft {
    const isManual = kinds.probabilityOf("documentation") >= MIN_MANUAL_LIKELIHOOD;
    const revised = settleOpinions(page, agreement, opinions, judgeWith);
    const judged = isManual ? null : chooseByJudge(page, draft.article, agreement, revised);
    if (judged !== null) return finish({ article: judged, reason: CLASSIFIER_CHOICE }, revised, accountOf(revised));
    const questions = questionSections(draft.article, page, opinions);
    const completed = addMissing(draft.article, page, opinions, questions);
    const { article, ...rest } = completed === null ? draft : finish({ article: completed, reason: draft.choice });
    // The classifier was trained on articles and rejects lines of manuals and products. Where it accepts none at all,
    // the page may be empty.
    if (kinds.probabilityOf("article") < MIN_ARTICLE_LIKELIHOOD && agreement > 0) return { ...rest, article };
    const others = opinions.filter((opinion) => !questions.has(opinion));
    return { ...rest, article, removals: [...rest.removals, ...cutDoubtful(article, rest.standfirst, others)] };
  }

  /** Only in articles: other kinds of page repeat text that is their content, such as the sections of a manual. */
  function applyEvidence(draft: Draft, isJudged: boolean): EvidenceFacts & { readonly cut: Draft } {
    if (evidence === null || !isJudged || kinds.probabilityOf("article") < MIN_ARTICLE_LIKELIHOOD)
      return { cut: draft, ...NO_EVIDENCE };
    const observation = observeArticle(headline ?? fetched.finalUrl, draft.article, opinions);
    const { removals, used, spared } = cutRepeatedTexts(draft.article, draft.standfirst, opinions, evidence);
    const cut = { ...draft, removals: [...draft.removals, ...removals] };
    return { cut, observation, evidenceUsed: used, spared };
  }
}

function cleanContext(
  metadata: Metadata,
  mainHeading: string | null,
  url: string,
): Omit<CleanContext, "isThread" | "likelihoodOf"> {
  return {
    url,
    headline: metadata.headline,
    mainHeading,
    authors: metadata.authors.map((author) => author.name),
    description: metadata.description,
    dates: [metadata.datePublished, metadata.dateModified].flatMap((date) => date?.value ?? []),
    language: metadata.inLanguage,
  };
}
