import { withoutControls } from "./control-characters.ts";
import { cutLongBlanks } from "./long-blanks.ts";
import { cutLongMarks } from "./long-marks.ts";

/** Text of a page as all later code may take it: without control characters, its runs of white space and marks bounded. */
export function boundedText(text: string): string {
  return cutLongMarks(withoutControls(cutLongBlanks(text)));
}
