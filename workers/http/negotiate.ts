import { parseAccept } from "hono/utils/accept";
import { ARTICLE_FORMATS, type ArticleFormat } from "../article-formats.ts";
import { RequestProblem } from "./problem.ts";

/**
 * The format that an Accept header prefers (RFC 9110, section 12.5.1): the most specific matching range gives the
 * weight of each format, and the highest weight wins.
 * @throws {RequestProblem} `not-acceptable` when every format has weight 0.
 */
export function negotiateFormat(header: string | undefined): ArticleFormat {
  const ranges = parseAccept(header?.trim() || "*/*");
  let best: ArticleFormat | null = null;
  let bestWeight = 0;
  for (const [format, type] of Object.entries(ARTICLE_FORMATS) as [ArticleFormat, string][]) {
    const weight = weightOf(type, ranges);
    if (weight > bestWeight) {
      best = format;
      bestWeight = weight;
    }
  }
  if (best === null)
    throw new RequestProblem(
      "not-acceptable",
      `Accept matches none of the available types: ${Object.values(ARTICLE_FORMATS).join(", ")}.`,
    );
  return best;
}

function weightOf(type: string, ranges: readonly { readonly type: string; readonly q: number }[]): number {
  const family = `${type.split("/")[0]}/*`;
  for (const candidate of [type, family, "*/*"]) {
    const range = ranges.find((range) => range.type.toLowerCase() === candidate);
    if (range !== undefined) return range.q;
  }
  return 0;
}
