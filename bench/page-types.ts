import { scoredPages } from "./stored-results.ts";

/** Prints the text of each labelled kind of page: the number of pages, their mean shingle F1, and how many are empty. */
export async function tellPageTypes(corpora: string): Promise<void> {
  const pages = await scoredPages(corpora);
  console.log("| page type | pages | mean F1 | under .8 | empty |\n| --- | --- | --- | --- | --- |");
  for (const [type, ofType] of [...Map.groupBy(pages, ({ pageType }) => pageType ?? "not labelled")].sort()) {
    const mean = ofType.reduce((sum, { f1 }) => sum + f1, 0) / ofType.length;
    const bad = ofType.filter(({ f1 }) => f1 < 0.8).length;
    const empty = ofType.filter(({ isEmpty }) => isEmpty).length;
    console.log(`| ${type} | ${ofType.length} | ${mean.toFixed(3)} | ${bad} | ${empty} |`);
  }
}
