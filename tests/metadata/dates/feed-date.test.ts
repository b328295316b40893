import { expect, test } from "vitest";
import { parseFeedDate } from "../../../src/metadata/dates/feed-date.ts";

test.each([
  ["Mon, 23 Nov 2026 08:15:00 +0100", "2026-11-23T08:15:00+01:00"],
  ["Mon, 23 Nov 2026 4:25:00 PM GMT", "2026-11-23T16:25:00Z"],
  ["lun., 23 nov. 2026 08:15:00 +0100", "2026-11-23T08:15:00+01:00"],
  ["Пн, 23 ноября 2026 08:15", "2026-11-23T08:15:00"],
  ["2026년 11월 23일 오후 4:25", "2026-11-23T16:25:00"],
  ["20261123081500", "2026-11-23T08:15:00"],
  ["23/11/2026 08:15", "2026-11-23T08:15:00"],
  ["03/04/2026", null],
  ["yesterday", null],
])("%j is %s", (text, expected) => {
  expect(parseFeedDate(text)).toBe(expected);
});
