import { dayIn } from "../metadata/dates/url-date.ts";

/** The day in the path of a URL, such as `2026-11-23` of `/2026/11/23/story`; `null` where it has none. */
export function dayInPath(url: string): string | null {
  return dayIn(new URL(url).pathname);
}
