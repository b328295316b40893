import { type Element, isTag } from "domhandler";
import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { linkShare } from "../link-share.ts";
import type { PageIndex } from "../page-index.ts";
import { withClass } from "../with-class.ts";

/** A longer text without a link is no label. */
const MIN_PARAGRAPH_CHARS = 80;

const SHARE_CLASSES = listed(`
  share, shares, sharing, sharebar, sharebox, sharethis, sharelinks, shareicons, sharebuttons, sharetools,
  sharebtn, share buttons, social, socials, socialmedia, socialshare, social links, social icons, sociallinks,
  socialicons, addthis, addtoany, a2a, sharedaddy, shareaholic, ssba, jetpack likes, jp post flair, mashsb,
  heateor, shariff, essb, sassy, swp social, article tools, articletools, article actions, post actions,
  toolbar, print link, print button, printfriendly, pf button, fb like, fb share, twitter share, tweet button,
  follow us, followus, follow buttons, teilen, compartir, partager, condividi, compartilhar, font size,
  fontsize, text size, audio player, listen to, article listen, text to speech, bookmark, copy link, copylink
`);

export const removeShareBars: CleanRule = {
  name: "remove-share-bars",
  why: "Share buttons and other tools are inside the article, and Readability keeps their labels as text.",
  apply: (page) =>
    withClass(page, SHARE_CLASSES, {
      prose: 200,
      unless: ["price", "prices", "market", "holder", "holders", "no", "has", "embed", "science", "sciences"],
    }).filter((element) => !isText(element, page)),
};

/** A paragraph without a link, or code: a class can name what the text shares with others. */
function isText(element: Element, page: PageIndex): boolean {
  if (holdsCode(element)) return true;
  return page.proseOf(element) >= MIN_PARAGRAPH_CHARS && linkShare(element).links === 0;
}

function holdsCode(box: Element): boolean {
  return box.children.some((child) => isTag(child) && (child.name === "pre" || holdsCode(child)));
}
