import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { linkShare } from "../link-share.ts";
import { withClass } from "../with-class.ts";

const RELATED_CLASSES = listed(`
  related, relatedposts, relatedcontent, relatedarticles, relatedlinks, related articles, recommended,
  recommendation, recommendations, recommend, recirc, recirculation, read next, readnext, read more, readmore,
  read also, readalso, also read, see also, seealso, up next, upnext, more stories, more news, more articles,
  more from, more posts, more on, more in, more like, most read, mostread, most popular, most viewed, most
  recent, popular posts, popular articles, popular stories, .popular, trending, latest news, latest posts,
  latest articles, latest stories, recent posts, recent articles, recent stories, you may like, you might
  like, you may also like, also like, similar posts, similar articles, similar stories, suggested,
  suggestions, taboola, outbrain, zergnet, revcontent, mgid, plista, yarpp, nrelate, crp related, jp
  relatedposts, further reading, next article, next post, prev post, prev next, post navigation, post nav, nav
  links, nav next, nav previous, teaser list, teaserlist, teasers, teaser box, teaserbox, linkbox, link box,
  link list, linklist, inline teaser, inline link, related link, promo link, weiterlesen, mehr zum thema, zum
  thema, lesen sie auch, lire aussi, leggi anche, correlati, relacionadas, relacionados, relacionada, leer
  mas, lea tambien, saiba mais, leia mais, leia tambem, lees ook, powiazane, czytaj takze, read on, story
  package, storypackage, keep reading, editors picks, dont miss, top stories, other stories, other news, other
  articles, more links, in article link, internal link box, articles list, entry related, hot topics, foot links,
  footlinks, footer links, footerlinks, promotional content
`);

/** Prose in a box with a "related" class, but with few links, belongs to the article. */
const MIN_LINK_SHARE = 0.35;

export const removeRelatedBlocks: CleanRule = {
  name: "remove-related-blocks",
  why: "Lists of other articles appear within and after the text, and Readability keeps their headlines as text.",
  apply: (page) =>
    withClass(page, RELATED_CLASSES, {
      prose: 1500,
      unless: ["work", "works", "research", "no", "has", "without"],
    }).filter((element) => {
      const { share, characters } = linkShare(element);
      return share >= MIN_LINK_SHARE || characters <= 40;
    }),
};
