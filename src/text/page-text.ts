import { withoutControls } from "./control-characters.ts";
import { cutLongBlanks, LONGEST_BLANKS } from "./long-blanks.ts";
import { cutLongMarks, FIRST_MARK } from "./long-marks.ts";

/** Text of a page as all later code may take it: without control characters, its runs of white space and marks bounded. */
export function boundedText(text: string): string {
  return isPlain(text) ? text : cutLongMarks(withoutControls(cutLongBlanks(text)));
}

const SPACE = 0x20;
const DELETE = 0x7f;
const LAST_CONTROL = 0x9f;

/** Most attributes and texts are short, without controls and before all marks: seen in one look instead of three. */
function isPlain(text: string): boolean {
  if (text.length > LONGEST_BLANKS) return false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < SPACE || (unit >= DELETE && unit <= LAST_CONTROL) || unit >= FIRST_MARK) return false;
  }
  return true;
}
