import { normalised } from "../text/long-marks.ts";

const ASCII = /^[\x20-\x7e]*$/;

/** Normalises a line for comparing labels: lower case, without enclosing quotes, arrows, colons and emoji. */
export function normaliseLabel(line: string): string {
  const normal = ASCII.test(line) ? line : normalised(line, "NFKC");
  return normal
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}+]+$/gu, "")
    .replace(/\s+/g, " ");
}
