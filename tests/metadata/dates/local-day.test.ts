import { expect, test } from "vitest";
import { metadataOf } from "../metadata-of.ts";

const at = (url: string, moment: string, body = "", lang = "") =>
  metadataOf(
    `<html lang="${lang}"><title>Bridge opens again</title><meta property="article:published_time" content="${moment}">
     <main><h1>Bridge opens again</h1>${body}</main></html>`,
    { finalUrl: url },
  ).datePublished?.value;
const SHOWN = "<p class='date'>20 November 2026</p>";

test.each([
  ["the local day is visible", "https://hafen.de/a", "2026-11-19T23:15:00Z", SHOWN, "2026-11-20T00:15:00+01:00"],
  [
    "the URL has the local day",
    "https://hafen.de/2026/11/20/a",
    "2026-11-19T23:15:00Z",
    "",
    "2026-11-20T00:15:00+01:00",
  ],
  ["it is midnight in that zone", "https://hafen.de/a", "2026-11-19T23:00:00Z", "", "2026-11-20T00:00:00+01:00"],
  ["west of Greenwich too", "https://puerto.com.ar/a", "2026-11-21T02:15:00Z", SHOWN, "2026-11-20T23:15:00-03:00"],
  ["in summer time", "https://hafen.de/a", "2026-07-19T22:00:00Z", "", "2026-07-20T00:00:00+02:00"],
])("a UTC time is converted to local time: %s", (_why, url, moment, body, expected) => {
  expect(at(url, moment, body)).toBe(expected);
});

test.each([
  ["nothing shows the other day", "https://hafen.de/a", "2026-11-19T23:15:00Z", ""],
  ["the day is the same", "https://hafen.de/a", "2026-11-20T10:15:00Z", SHOWN],
  ["the country is not known", "https://harbour.com/a", "2026-11-19T23:15:00Z", SHOWN],
  ["it is a date written as a time", "https://puerto.com.ar/a", "2026-11-21T00:00:00Z", SHOWN],
])("a UTC time is retained when %s", (_why, url, moment, body) => {
  expect(at(url, moment, body)).toBe(moment);
});

test("the language determines the zone if the domain does not, and only one country uses it", () => {
  const moment = "2026-11-19T23:00:00Z";
  const of = (lang: string) => at("https://harbour.com/a", moment, "", lang);
  expect(["de", "de-AT", "cs", "fr", "fr-FR", "en"].map(of)).toEqual([
    "2026-11-20T00:00:00+01:00",
    "2026-11-20T00:00:00+01:00",
    "2026-11-20T00:00:00+01:00",
    moment,
    "2026-11-20T00:00:00+01:00",
    moment,
  ]);
});

test("a visible local time determines the offset, and the seconds stay", () => {
  const shown = "<p class='date'>19 November 2026, 18:15</p>";
  expect(at("https://harbour.com/a", "2026-11-19T23:15:42Z", shown)).toBe("2026-11-19T18:15:42-05:00");
});

test("a local time in script state does so if it agrees to the second", () => {
  const script = (time: string) => `<script>var publish_date = "2026-11-19 ${time}"</script>`;
  const of = (time: string) => at("https://harbour.com/a", "2026-11-19T23:15:42Z", script(time));
  expect([of("18:15:42"), of("18:15:00")]).toEqual(["2026-11-19T18:15:42-05:00", "2026-11-19T23:15:42Z"]);
});
