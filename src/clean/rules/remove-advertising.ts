import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { withClass } from "../with-class.ts";

const ADVERTISING_CLASSES = listed(`
  .ad, .ads, .advert, .adbox, .pub, adsbygoogle, advert, adverts, advertisement, advertisements, advertising,
  advertisment, adslot, adunit, adcontainer, adwrapper, adlabel, adtext, adbanner, ad slot, ad unit, ad
  container, ad wrapper, ad wrap, ad label, ad banner, ad block, ad box, ad holder, ad inline, ad placeholder,
  ad area, in article ad, article ad, inline ad, dfp, gpt ad, div gpt, google ad, google auto placed,
  googlead, sponsor, sponsors, sponsored, sponsorship, werbung, anzeige, publicidad, publicite, pubblicita,
  publicidade, reklama, reklam, annonce, annons, advertentie, affiliate, affiliates, affiliate disclosure,
  affiliate link box, partner content, native ad
`);

export const removeAdvertising: CleanRule = {
  name: "remove-advertising",
  why: "Ad slots contain labels, placeholders and paid teasers.",
  apply: (page) => withClass(page, ADVERTISING_CLASSES, { prose: 400, unless: ["no", "has", "free", "post"] }),
};
