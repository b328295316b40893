import { PAGE_KINDS } from "../../src/article.ts";
import { chooseKind } from "../../src/extract/kind/choose-kind.ts";
import { KIND_FEATURES } from "../../src/extract/kind/kind-features.ts";
import { FILED_BY_DEFAULT } from "../../src/extract/outcome/refuse-kind.ts";
import type { Example } from "./logistic.ts";

const ARTICLE = PAGE_KINDS.indexOf("article");
const PROSE = KIND_FEATURES.findIndex(({ name }) => name === "prose");
const ODDS = [1, 2, 3, 5, 7, 10, 15];
const THRESHOLDS = [0.01, 0.015, 0.02, 0.03, 0.05, 0.1];

/** An example with its probabilities under a model that was not trained on its host. */
export interface JudgedExample {
  readonly example: Example;
  readonly probabilities: Float64Array;
}

/** Prints a table of labelled and given kinds, and how often a confidence is right. */
export function reportKinds(judged: readonly JudgedExample[]): void {
  const chosen = judged.map(({ example, probabilities }) => ({
    wanted: example.label,
    ...chooseKind(probabilities, proseOf(example)),
  }));
  const given = chosen.map(({ kind }) => PAGE_KINDS.indexOf(kind));
  console.log(`${judged.length} pages, cross-validated by host (rows: labelled, columns: given)\n`);
  console.log(["", ...PAGE_KINDS].map((kind) => kind.padStart(14)).join(""));
  for (const [wanted, kind] of PAGE_KINDS.entries()) {
    const counts = PAGE_KINDS.map(
      (_, at) => chosen.filter((each, index) => each.wanted === wanted && given[index] === at).length,
    );
    console.log(kind.padStart(14) + counts.map((count) => String(count).padStart(14)).join(""));
  }
  const isRight = chosen.map(({ wanted }, index) => given[index] === wanted);
  console.log(`\nkinds right ${shareOf(isRight)}\n\nconfidence   pages   kinds right`);
  for (let tenth = 0; tenth < 10; tenth++) {
    const within = isRight.filter(
      (_, index) => Math.min(9, Math.floor((chosen[index]?.confidence ?? 0) * 10)) === tenth,
    );
    const range = `.${tenth} to ${tenth === 9 ? "1 " : `.${tenth + 1}`}`;
    if (within.length > 0) console.log(`${range} ${String(within.length).padStart(9)}   ${shareOf(within)}`);
  }
}

/** Prints what each choice of the odds for articles would give. */
export function reportOdds(judged: readonly JudgedExample[]): void {
  console.log("\nodds   articles called articles   other pages called articles   kinds right");
  for (const odds of ODDS) {
    const chosen = judged.map(({ example, probabilities }) => ({
      wanted: example.label,
      given: PAGE_KINDS.indexOf(chooseKind(probabilities, proseOf(example), odds).kind),
    }));
    const called = (isArticle: boolean) =>
      shareOf(chosen.filter(({ wanted }) => (wanted === ARTICLE) === isArticle).map(({ given }) => given === ARTICLE));
    const right = shareOf(chosen.map(({ wanted, given }) => wanted === given));
    console.log(
      `${String(odds).padStart(4)} ${called(true).padStart(15)} ${called(false).padStart(26)} ${right.padStart(26)}`,
    );
  }
}

/** Prints what each threshold of the stored kinds' probability would refuse. */
export function reportRefusals(judged: readonly JudgedExample[], articles: readonly JudgedExample[]): void {
  const isStored = (kind: number) => FILED_BY_DEFAULT.some((stored) => PAGE_KINDS[kind] === stored);
  const probabilityOf = ({ probabilities }: JudgedExample) =>
    probabilities.reduce((sum, each, kind) => sum + (isStored(kind) ? each : 0), 0);
  const all = [...judged.filter(({ example }) => example.label === ARTICLE), ...articles].map(probabilityOf);
  const others = judged.filter(({ example }) => !isStored(example.label)).map(probabilityOf);
  console.log(`\nthreshold   refused: of ${all.length} articles   share of ${others.length} pages of no stored kind`);
  for (const threshold of THRESHOLDS) {
    const refused = all.filter((each) => each < threshold).length;
    console.log(
      `${String(threshold).padStart(9)} ${String(refused).padStart(25)}   ${shareOf(others.map((each) => each < threshold))}`,
    );
  }
}

/** Characters of sentences on the page, as a proxy for those of the extracted text. */
function proseOf({ features }: Example): number {
  return Math.expm1(features[PROSE] ?? 0);
}

function shareOf(are: readonly boolean[]): string {
  return (are.filter(Boolean).length / are.length).toFixed(3);
}
