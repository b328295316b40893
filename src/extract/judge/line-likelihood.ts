import type { ChildNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import { firstText } from "./block-membership.ts";
import { lookCloser } from "./closer-look.ts";
import type { Opinion } from "./judge-blocks.ts";

/**
 * The likelihood that a line of the article is article text (0 to 1), for rules whose own signs are not enough; `null`
 * for a line that is not from the page. Only lines that a rule asks about are judged.
 */
export function likelihoodIn(
  article: LightCopy,
  opinions: readonly Opinion[],
): (nodes: readonly ChildNode[]) => number | null {
  let byText: ReadonlyMap<ChildNode | null, Opinion> | null = null;
  return (nodes) => {
    const text = firstText(nodes);
    const source = text === null ? undefined : article.sources.get(text);
    if (source === undefined) return null;
    byText ??= new Map(opinions.map((opinion) => [opinion.judged.history.start, opinion]));
    const opinion = byText.get(source);
    return opinion === undefined ? null : lookCloser(opinion).likelihood;
  };
}
