const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether objects and arrays of a JSON text stand deeper in one another than `most`, told before anything is built of
 * it: 100 KB of brackets become 100,000 arrays, and whatever walks them overflows the stack.
 */
export function nestsDeeper(json: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(json, at + 1);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > most) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
    }
  }
  return false;
}

/** Where the closing quote stands, or the text ends. */
function endOfString(json: string, from: number): number {
  let at = from;
  for (let unit = json.charCodeAt(at); at < json.length && unit !== QUOTE; unit = json.charCodeAt(at))
    at += unit === BACKSLASH ? 2 : 1;
  return at;
}
