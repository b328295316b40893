import type { Evidence } from "../../evidence.ts";
import type { DateReading } from "./date-reading.ts";
import { shown, stated } from "./reading-signs.ts";

/** In elements below the headline: leaves room for a standfirst, a byline and one or two boxes. */
const RIGHT_BELOW = 12;
/** In elements: beyond it, boxes of other content are likely. */
export const NEAR_HEADLINE = 40;
/** In elements: beyond any standfirst, picture and box, at or after the end of the text. */
const FAR = 120;
/** In elements, doubled. Dates far above the headline are today's date in the site header. */
const HIGH_ABOVE = 80;

/** Signs for and against a reading as the date of publication; `date-evidence.ts` says how their weights were found. */
export const PUBLICATION_SIGNS: readonly Evidence<DateReading>[] = [
  stated("json-ld", "published", 3, "JSON-LD states it as the date of publication."),
  stated("json-ld", "page-published", 3, "JSON-LD states it as the date of publication of the page."),
  stated("json-ld", "created", 0.8, "JSON-LD states it as the creation date of the article."),
  stated("meta", "published", 3, "A <meta> states it as the date of publication."),
  stated("meta", "created", 1, "A <meta> states it as the creation date of the article."),
  stated("meta", "uncertain", 0.8, "A <meta> states it as a date without saying of what."),
  stated("property", "published", 2.5, "Microdata states it as the date of publication."),
  stated("property", "created", 1, "Microdata states it as the creation date of the article."),
  stated("url", "published", 2, "The URL contains the day."),
  stated("script", "published", 0.5, "Script data state it as the only date of publication."),
  {
    sign: "later-of-its-kind",
    weight: -0.5,
    sentence: "Another date of the same kind precedes it on the page.",
    holds: ({ isLater }) => isLater,
  },
  shown("shown-in-attribute", 1, "An attribute of a visible element states it.", ({ form }) => form === "attribute"),
  shown("shown-by-class", 1, "The class of its element indicates a date.", ({ form }) => form === "dateline"),
  shown("shown-as-text", 0.5, "It is in a short text.", ({ form }) => form === "text"),
  shown("called-published", 0.8, "Adjacent words call it the publication.", (_, { sense }) => sense === "published"),
  shown(
    "called-otherwise",
    -2.6,
    "Adjacent words say that it is the date of something else.",
    (_, { sense }) => sense === "other",
  ),
  shown("nearest", 0.8, "No date is nearer to the headline.", ({ isNearest }) => isNearest),
  shown("only-day", 1.5, "No other day is visible on the page.", ({ isOnlyDay }) => isOnlyDay),
  shown(
    "right-below",
    0.7,
    "It is right below the headline.",
    ({ placed }) => placed.isBelowTitle && placed.distance <= RIGHT_BELOW,
  ),
  shown(
    "far-below",
    -0.8,
    "It is far below the headline.",
    ({ placed }) => placed.isBelowTitle && placed.distance > NEAR_HEADLINE,
  ),
  shown(
    "very-far-below",
    -1,
    "It is very far below the headline.",
    ({ placed }) => placed.isBelowTitle && placed.distance > FAR,
  ),
  shown(
    "above",
    0.7,
    "It is above the headline.",
    ({ placed }) => !placed.isBelowTitle && placed.distance <= HIGH_ABOVE,
  ),
  shown(
    "high-above",
    -1,
    "It is far above the headline.",
    ({ placed }) => !placed.isBelowTitle && placed.distance > HIGH_ABOVE,
  ),
  shown("listed", -2, "Similar dates follow it, as in a list.", ({ isListed }) => isListed),
  shown("in-sentence", -5, "It is in a sentence.", ({ isInSentence }) => isInSentence),
  shown("in-sidebar", -1, "It is in a sidebar.", ({ surrounding }) => surrounding === "sidebar"),
  shown("in-footer", -0.9, "It is in a footer.", ({ surrounding }) => surrounding === "footer"),
  shown("in-navigation", -0.9, "It is in the navigation.", ({ surrounding }) => surrounding === "navigation"),
  shown(
    // Today's date, the weather, the issue. Of 116 such dates on labelled pages, 25 are the article's, and one page
    // states it nowhere else.
    "in-site-header",
    -4.5,
    "It is in the header of the site, above the article.",
    ({ surrounding, placed }) => surrounding === "site header" && !placed.isBelowTitle && !placed.inArticle,
  ),
  shown(
    "in-card",
    -1.4,
    "It is in the teaser of another article.",
    ({ surrounding }) => surrounding === "card of another article",
  ),
  shown(
    "beside-another-headline",
    -5,
    "It is in a box with the linked headline of another article.",
    ({ surrounding }) => surrounding === "box with another headline",
  ),
];
