import { normalised } from "../text/long-marks.ts";

const ASCII = /^[\x20-\x7e]*$/;

/** A line as labels are compared: lower case, without the quotes, arrows, colons and emoji around it. */
export function normaliseLabel(line: string): string {
  const normal = ASCII.test(line) ? line : normalised(line, "NFKC");
  return normal
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}+]+$/gu, "")
    .replace(/\s+/g, " ");
}
