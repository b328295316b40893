import { collapsedBlanks } from "../text/collapsed-blanks.ts";
import { normalised } from "../text/long-marks.ts";

const ASCII = /^[\x20-\x7e]*$/;
const EDGES = /^[^\p{L}\p{N}+]+|[^\p{L}\p{N}+]+$/gu;
/** The same in lower-case ASCII, in a third of the time: most lines are. */
const ASCII_EDGES = /^[^a-z\d+]+|[^a-z\d+]+$/g;

/** Normalises a line for comparing labels: lower case, without enclosing quotes, arrows, colons and emoji. */
export function normaliseLabel(line: string): string {
  const isAscii = ASCII.test(line);
  const label = (isAscii ? line : normalised(line, "NFKC"))
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(isAscii ? ASCII_EDGES : EDGES, "");
  return collapsedBlanks(label);
}
