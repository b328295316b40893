import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { withClass } from "../with-class.ts";

const NEWSLETTER_CLASSES = listed(`
  newsletter, newsletters, subscribe, subscription, subscriptions, signup, sign up, email signup, email form, emailform, optin, opt
  in, mailchimp, mc embed, mc4wp, mailing list, mailinglist, mailmunch, convertkit, hubspot form, hs form,
  donate, donation, donations, donate box, membership, member message, cta box, call to action, lead magnet,
  register wall, regwall, marketing message, app promo, app download, download app
`);

export const removeNewsletterBoxes: CleanRule = {
  name: "remove-newsletter-boxes",
  why: "Boxes that ask the reader to subscribe, sign up or donate are inside the article and read like one of its paragraphs.",
  apply: (page) =>
    withClass(page, NEWSLETTER_CLASSES, {
      prose: 700,
      unless: ["no", "has", "content", "post", "only", "body", "text"],
    }),
};
