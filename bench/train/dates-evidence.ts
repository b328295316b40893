import { CORPUS } from "../benchmark.ts";
import { dealGroups } from "./cross-validate.ts";
import { DATED_CORPORA, type DatedPage, isLabelled, readDatedPages } from "./date-examples.ts";
import { BAR_SIGN, claimsWith, fitEvidence, type Weights, weightsOfCode } from "./fit-evidence.ts";

const FOLDS = 10;
/** Fixed in advance, not tuned. The prior is the weights of the code, so the fit shows what the pages would change. */
const L2 = 2;
const BARS = [-2, -1.5, -1, -0.5, 0, 0.5, 1];

const pages = readDatedPages(CORPUS);
const code = weightsOfCode();
const foldOf = dealGroups(pages, FOLDS);
const fitted = Array.from({ length: FOLDS }, (_, fold) =>
  fitEvidence(
    pages.filter(({ group }) => foldOf.get(group) !== fold),
    { prior: code, l2: L2 },
  ),
);
const validated = ({ group }: DatedPage) => fitted[foldOf.get(group) ?? 0] as Weights;

console.log(`${pages.length} pages; the weights of the code, and fitted ones, cross-validated by host\n`);
console.log(["", ...DATED_CORPORA, "wrong", "spurious"].map((head, at) => head.padStart(at === 0 ? 14 : 13)).join(""));
row("code", () => code);
row("fitted", validated);
for (const bar of BARS) row(`code, bar ${bar}`, () => withBar(code, bar));

const all = fitEvidence(pages, { prior: code, l2: L2 });
console.log("\nsign                            code   fitted");
for (const [sign, weight] of all)
  console.log(sign.padEnd(28) + (code.get(sign) ?? 0).toFixed(1).padStart(8) + weight.toFixed(1).padStart(9));

/** Share of correct days by corpus; of wrong days among dated pages; and of any day among undated pages. */
function row(name: string, weightsOf: (page: DatedPage) => Weights): void {
  const outcomes = pages.map((page) => ({ page, outcome: outcomeOf(page, weightsOf(page)) }));
  const share = (of: (page: DatedPage) => boolean, wanted: string) => {
    const counted = outcomes.filter(({ page }) => of(page));
    return (counted.filter(({ outcome }) => outcome === wanted).length / counted.length).toFixed(3).padStart(13);
  };
  const cells = DATED_CORPORA.map((corpus) => share((page) => page.corpus === corpus && page.day !== null, "right"));
  cells.push(share(({ day }) => day !== null, "wrong"));
  cells.push(share(({ day }) => day === null, "wrong"));
  console.log(name.padStart(14) + cells.join(""));
}

function outcomeOf(page: DatedPage, weights: Weights): "right" | "wrong" | "none" {
  const [first] = claimsWith(page, weights);
  if (first === undefined || first.score < (weights.get(BAR_SIGN) ?? 0)) return "none";
  return isLabelled(first.readings[0].reading.value, page) ? "right" : "wrong";
}

function withBar(weights: Weights, bar: number): Weights {
  return new Map([...weights, [BAR_SIGN, bar]]);
}
