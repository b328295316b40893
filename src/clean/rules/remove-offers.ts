import type { Element } from "domhandler";
import { weigh } from "../../evidence.ts";
import type { CleanRule } from "../clean-rule.ts";
import { readOffer } from "../offers/offer.ts";
import { boxAround, seedsOf } from "../offers/offer-box.ts";
import { offerEvidence } from "../offers/offer-signs.ts";
import { hostOf } from "../site-link.ts";

/** A box of facts may have a link, which is one sign; an offer has several. */
const THRESHOLD = 4;

export const removeOffers: CleanRule = {
  name: "remove-offers",
  why: "A box between two paragraphs offers something: a subscription, a newsletter, an app, a channel.",
  maxShare: 0.2,
  apply(page, { url }) {
    const host = hostOf(url);
    const seen = new Set<Element>();
    return seedsOf(page, host).flatMap((seed) => {
      const box = boxAround(seed, page);
      if (box === null || seen.has(box)) return [];
      seen.add(box);
      return weigh(offerEvidence, readOffer(box, host)).score >= THRESHOLD ? [box] : [];
    });
  },
};
