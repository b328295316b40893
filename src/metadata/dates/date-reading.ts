import type { StatedDate } from "../../article.ts";
import type { Placed } from "../facts/placed.ts";
import type { Surrounding } from "../facts/surroundings.ts";
import type { Reading } from "../verdict.ts";
import type { MetaSense } from "./date-metas.ts";
import type { DateSense } from "./date-sense.ts";

/** What states a date: readers see it, or machines read it. */
export type DateKind = "json-ld" | "meta" | "property" | "url" | "script" | "shown" | "title";

/** A date that the page states, and what there is to judge it by. */
export interface DateReading extends Reading<StatedDate, DateKind> {
  readonly sense: DateSense | MetaSense;
  /** Whether others of its kind and sense come before it: other nodes of JSON-LD, other names of `<meta>`. */
  readonly isLater: boolean;
  /** How it is shown, where readers see it. */
  readonly shown: ShownDate | null;
}

/** A date that readers see. */
export interface ShownDate {
  /** Whether an attribute states it, a class names it, or nothing but its numbers tells that it is a date. */
  readonly form: "attribute" | "dateline" | "text";
  readonly placed: Placed;
  readonly surrounding: Surrounding | null;
  /** Among dates of the same make that follow one another, as in a list. */
  readonly isListed: boolean;
  /** Words around it in its element, beside those that name its sense. */
  readonly isInSentence: boolean;
  /** Whether no date of the article stands nearer to the headline. */
  readonly isNearest: boolean;
  /** Whether no other day is seen on the page. */
  readonly isOnlyDay: boolean;
}
