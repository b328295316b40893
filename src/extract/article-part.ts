import type { Document, Element } from "domhandler";
import type { FetchedPage, Metadata, Removal } from "../article.ts";
import { readBlocks } from "../clean/blocks.ts";
import { cleanAfter, cleanBefore } from "../clean/clean.ts";
import type { CleanContext } from "../clean/clean-rule.ts";
import { readMainHeading } from "../clean/main-heading.ts";
import { readBaseUrl } from "../dom/base-url.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { parseWithNames } from "../dom/parse-page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import { type PageImages, readPageImages } from "./article-images.ts";
import { type ChosenArticle, chooseArticle } from "./choose-article.ts";
import { cutDoubtful } from "./judge/cut-doubtful.ts";
import { textsIn } from "./judge/fates.ts";
import { judgeBlocks, type Opinion } from "./judge/judge-blocks.ts";
import { accountOf, agreementOf, chooseByJudge } from "./judge/second-opinion.ts";
import { judgeKind, type KindLikelihood } from "./kind/judge-kind.ts";
import { type AccountFor, findLeftOut } from "./left-out.ts";
import { settlePage } from "./page-builds/settle-page.ts";
import { prunePage } from "./prune-page.ts";
import { readArticle } from "./readability/read-article.ts";
import { reducePage } from "./reduce/reduce-page.ts";
import { addStandfirst } from "./restore/add-standfirst.ts";
import { putBack } from "./restore/put-back.ts";
import { putOpening } from "./restore/put-opening.ts";
import { siteRuleOf } from "./site-rule/site-rule-of-page.ts";
import { readStatedBody } from "./stated-body.ts";
import { wholeContainer } from "./whole-container.ts";

/** What one page has of its article: the whole of it, or a part where the article is in several pages. */
export interface ArticlePart {
  readonly fetched: FetchedPage;
  /** The owner's rule that it was read by; `null`: none. */
  readonly siteRule: SiteRule | null;
  readonly metadata: Metadata;
  /** Of what kind the page may be. */
  readonly kinds: KindLikelihood;
  /** What the links of the page are resolved against. */
  readonly baseUrl: string;
  /** Pruned. */
  readonly page: Document;
  readonly article: LightCopy;
  /** Why the article is not Readability's choice, as a sentence; `null` when it is. */
  readonly choice: string | null;
  /** How far the learned judge agrees with what Readability and the rules made of the page, 0 to 1. */
  readonly agreement: number;
  readonly opinions: readonly Opinion[];
  readonly images: PageImages;
  readonly removals: readonly Removal[];
  /** Characters of prose in the main part of the page that are not in the article, rules' cuts left out. */
  readonly leftOut: number;
}

/** An article on its way out of the page. */
interface Draft extends Pick<ArticlePart, "article" | "choice" | "removals" | "leftOut"> {
  /** The element of the page that was put before it; `null` where none was. */
  readonly standfirst: Element | null;
}

const JUDGED =
  "What Readability chose and what the learned judge takes for text differ, and the judge's choice was taken.";

/** How likely a page is a thread of a forum (0 to 1) for what its readers wrote to be its text. */
const THREAD = 0.3;
/** How likely a page is documentation (0 to 1) for all of its sections to be taken. */
const DOCUMENTATION = 0.3;
const WHOLE = "The page is documentation in many sections, of which Readability saw a small part.";

/** @throws {IngestError} `too-complex` for a page past the bounds of `PAGE_LIMITS`. */
export function readPart(fetched: FetchedPage, siteRule: SiteRule | null = null): ArticlePart {
  const parsed = parseWithNames(fetched.html);
  const { page } = parsed;
  settlePage(parsed, fetched.html);
  const owner = siteRuleOf(page, siteRule);
  const reduced = reducePage(page);
  const metadata = owner.over(readMetadata(page, fetched));
  const kinds = judgeKind(page, fetched, metadata);
  const baseUrl = readBaseUrl(page, fetched.html, fetched.finalUrl);
  const isThread = kinds.probabilityOf("forum") >= THREAD;
  const context = { ...cleanContext(metadata, readMainHeading(page), fetched.finalUrl), isThread };
  const images = readPageImages(page, baseUrl);
  const stated = readStatedBody(page, fetched.html, {
    urls: [fetched.finalUrl, ...(metadata.canonicalUrl === null ? [] : [metadata.canonicalUrl])],
    titles: metadata.headline === null ? [] : [metadata.headline],
  });
  const pruned = prunePage(page);
  const blocks = readBlocks(page);
  const before = [...reduced, ...cleanBefore(page, context)];
  const readable = readArticle(page, metadata.headline);
  const whole = kinds.probabilityOf("documentation") >= DOCUMENTATION ? wholeContainer(page, readable) : null;
  const found = whole ?? readable;
  const { headline, description } = metadata;
  const said = { headline, description, authors: context.authors, stated };
  const opinions = judgeBlocks(page, blocks, textsIn(found), said);
  const choice = whole === null ? chooseArticle(page, found, stated) : { article: whole, reason: WHOLE };
  putBack(choice.article, page);
  const draft = finish({ ...choice, article: putOpening(choice.article, page, opinions) });
  const agreement = agreementOf(page, draft.article, opinions);
  const settled = owner.shape(arbitrate(draft, agreement), context);
  return { fetched, siteRule, metadata, kinds, baseUrl, page, ...settled, agreement, opinions, images };

  /** With its standfirst, and clean. */
  function finish({ article, reason }: ChosenArticle, accountFor?: AccountFor): Draft {
    const standfirst = addStandfirst(article, page, metadata);
    const { removals, characters } = findLeftOut(page, pruned, article, accountFor);
    const trail = [...before, ...cleanAfter(article.root, context), ...removals];
    return { article, choice: reason, standfirst, removals: trail, leftOut: characters };
  }

  /** Where the judge agrees, it cuts what the rules have overlooked; where it does not, it chooses. */
  function arbitrate(draft: Draft, agreement: number): Draft {
    const { article, standfirst, removals } = draft;
    const judged = chooseByJudge(page, article, agreement, opinions);
    if (judged !== null) return finish({ article: judged, reason: JUDGED }, accountOf(opinions));
    return { ...draft, removals: [...removals, ...cutDoubtful(article, standfirst, opinions)] };
  }
}

function cleanContext(metadata: Metadata, mainHeading: string | null, url: string): Omit<CleanContext, "isThread"> {
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
