import { withoutControls } from "./control-characters.ts";
import { cutLongBlanks, MAX_BLANKS } from "./long-blanks.ts";
import { cutLongMarks, FIRST_MARK } from "./long-marks.ts";

/** Page text that is safe for all later code: no control characters, limited runs of white space and marks. */
export function boundedText(text: string): string {
  return isPlain(text) ? text : cutLongMarks(withoutControls(cutLongBlanks(text)));
}

const SPACE = 0x20;
const DELETE = 0x7f;
const LAST_CONTROL = 0x9f;

/** One check instead of three for most attributes and texts, which are short and have no controls or marks. */
function isPlain(text: string): boolean {
  if (text.length > MAX_BLANKS) return false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < SPACE || (unit >= DELETE && unit <= LAST_CONTROL) || unit >= FIRST_MARK) return false;
  }
  return true;
}
