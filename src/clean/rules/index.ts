import type { CleanRule } from "../clean-rule.ts";
import { cutBylineLines } from "./cut-byline-lines.ts";
import { cutCommentBoxes } from "./cut-comment-boxes.ts";
import { cutConsentTexts } from "./cut-consent-texts.ts";
import { cutContents } from "./cut-contents.ts";
import { cutCreditLines } from "./cut-credit-lines.ts";
import { cutKickers } from "./cut-kickers.ts";
import { cutLabels } from "./cut-labels.ts";
import { cutLinkLines } from "./cut-link-lines.ts";
import { cutPageNumbers } from "./cut-page-numbers.ts";
import { cutPictureLines } from "./cut-picture-lines.ts";
import { cutPrompts } from "./cut-prompts.ts";
import { cutReaderPosts } from "./cut-reader-posts.ts";
import { cutRelatedLines } from "./cut-related-lines.ts";
import { cutRelatedLists } from "./cut-related-lists.ts";
import { cutRepeatedTitle } from "./cut-repeated-title.ts";
import { cutSecondCopies } from "./cut-second-copies.ts";
import { cutTeaserCards } from "./cut-teaser-cards.ts";
import { removeAdvertising } from "./remove-advertising.ts";
import { removeAuthorBoxes } from "./remove-author-boxes.ts";
import { removeBylines } from "./remove-bylines.ts";
import { removeCaptions } from "./remove-captions.ts";
import { removeComments } from "./remove-comments.ts";
import { removeConsentNotices } from "./remove-consent-notices.ts";
import { removeForSite } from "./remove-for-site.ts";
import { removeLabelledAdverts } from "./remove-labelled-adverts.ts";
import { removeLayoutCells } from "./remove-layout-cells.ts";
import { removeNewsletterBoxes } from "./remove-newsletter-boxes.ts";
import { removeNextArticles } from "./remove-next-articles.ts";
import { removeOffers } from "./remove-offers.ts";
import { removePageFurniture } from "./remove-page-furniture.ts";
import { removePagers } from "./remove-pagers.ts";
import { removeReaderThreads } from "./remove-reader-threads.ts";
import { removeRelatedBlocks } from "./remove-related-blocks.ts";
import { removeShareBars } from "./remove-share-bars.ts";
import { trimTheEnd } from "./trim-the-end.ts";

/**
 * For the whole page, before Readability chooses the article: boilerplate written as sentences, which would mislead it.
 * Bylines and share bars are left for later: teasers have them too, and look like articles without them.
 */
export const rulesBefore: readonly CleanRule[] = [
  removeForSite(),
  removeComments,
  removeReaderThreads,
  removeNextArticles,
  removeConsentNotices,
  removeCaptions,
  removeRelatedBlocks,
  removeNewsletterBoxes,
  removeOffers,
  removeAdvertising,
  removeLabelledAdverts,
];

/** For the extracted article. */
export const rulesAfter: readonly CleanRule[] = [
  removeLayoutCells,
  removePagers,
  removeShareBars,
  removeAuthorBoxes,
  removeBylines,
  removePageFurniture,
  cutContents,
  cutRepeatedTitle,
  cutSecondCopies,
  cutReaderPosts,
  cutCommentBoxes,
  cutTeaserCards,
  cutRelatedLists,
  cutRelatedLines,
  cutPageNumbers,
  cutLinkLines,
  cutPrompts,
  cutConsentTexts,
  cutBylineLines,
  cutCreditLines,
  cutLabels,
  cutPictureLines,
  cutKickers,
  trimTheEnd,
];

/** For text without markup, where only the wording counts. */
export const rulesForText: readonly CleanRule[] = [
  cutRelatedLists,
  cutRelatedLines,
  cutPrompts,
  cutConsentTexts,
  cutCreditLines,
  cutLabels,
  trimTheEnd,
];
