import type { StatedDate } from "../../stated-metadata.ts";
import type { Placed } from "../facts/placed.ts";
import type { Surrounding } from "../facts/surroundings.ts";
import type { Reading } from "../verdict.ts";
import type { MetaSense } from "./date-metas.ts";
import type { DateSense } from "./date-sense.ts";

/** Where a date is stated: displayed, or in machine-readable data. */
export type DateKind = "json-ld" | "meta" | "property" | "url" | "script" | "shown" | "title";

/** What machine-readable data say about a date; "page-published" of a `WebPage` that they do not call an article. */
export type StatedSense = MetaSense | "page-published";

/** A date stated by the page, with the evidence for judging it. */
export interface DateReading extends Reading<StatedDate, DateKind> {
  readonly sense: DateSense | StatedSense;
  /** Whether others of the same kind and sense precede it: other JSON-LD nodes, other `<meta>` names. */
  readonly isLater: boolean;
  /** How it is displayed; `null` if it is not. */
  readonly shown: ShownDate | null;
}

/** A displayed date. */
export interface ShownDate {
  /** Recognised by an attribute, by a class, or only by its numbers. */
  readonly form: "attribute" | "dateline" | "text";
  readonly placed: Placed;
  readonly surrounding: Surrounding | null;
  /** Whether it is one of several consecutive dates with the same markup, as in a list. */
  readonly isListed: boolean;
  /** Whether its element has words around it, other than those that name its sense. */
  readonly isInSentence: boolean;
  /** Whether no date of the article is nearer to the headline. */
  readonly isNearest: boolean;
  /** Whether the page displays no other day. */
  readonly isOnlyDay: boolean;
}
