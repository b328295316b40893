import type { PageFacts } from "../facts/page-facts.ts";
import type { Candidate } from "../field.ts";

const PARTED = /(?:^|[/_-])((?:19|20)\d\d)([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;
/** Folders as the Chinese press names them are a month or a year: `/2026-11/23/`, `/2026/1123/`. */
const JOINED = /(?:^|[/_-])((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])\/?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

/** A day in the path: `/2026/11/23/`, `2026-11-23`, `20261123`. */
export function* urlDate(facts: PageFacts): Iterable<Candidate> {
  const { pathname } = new URL(facts.page.finalUrl);
  const parted = PARTED.exec(pathname);
  const joined = JOINED.exec(pathname);
  const parts = parted ? [parted[1], parted[3], parted[4]] : joined ? [joined[1], joined[2], joined[3]] : null;
  if (parts !== null) yield { source: "url:path", raw: parts.map((part) => part?.padStart(2, "0")).join("-") };
}
