import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { withClass } from "../with-class.ts";

const CONSENT_CLASSES = listed(`
  cookie, cookies, cookie banner, cookie notice, cookie consent, cookieconsent, cookiebar, cookie law, gdpr,
  consent, onetrust, optanon, cmplz, didomi, usercentrics, cookiebot, cookielaw, truste, qc cmp, sp message,
  privacy notice, borlabs, data protection, datenschutz, einwilligung, embed consent, external content notice,
  embed placeholder, ccpa, euconsent, cc window, cc banner, eu cookie
`);

export const removeConsentNotices: CleanRule = {
  name: "remove-consent-notices",
  why: "Cookie banners and placeholders for blocked embeds are sentences, which Readability takes for text.",
  maxShare: 0.9,
  apply: (page) => withClass(page, CONSENT_CLASSES, { prose: 6000, unless: ["no", "has", "recipe"] }),
};
