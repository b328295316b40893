import type { CleanContext } from "../../src/clean/clean-rule.ts";

/** The metadata of every case's page; the cases of text rules use these names. */
export const CONTEXT: CleanContext = {
  url: "https://news.test/2026/11/harbour-bridge-reopens",
  headline: "Harbour bridge reopens after nine months",
  mainHeading: "Trams on the bridge: the nine months are over",
  authors: ["Ada Obi", "Jonas Falk"],
  description: "The bridge carries trams again, two weeks ahead of plan.",
  dates: ["2026-11-23T08:15:00+01:00", "2026-11-24"],
  language: "en",
  isThread: false,
  isManual: false,
  likelihoodOf: () => null,
};
