import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PAGE_KINDS } from "../../src/article.ts";
import { chooseKind } from "../../src/extract/kind/choose-kind.ts";
import { KIND_FEATURES } from "../../src/extract/kind/kind-features.ts";
import { CORPUS } from "../benchmark.ts";
import { crossValidate } from "./cross-validate.ts";
import { readKindExamples } from "./kind-examples.ts";
import { type Example, type LogisticModel, trainLogistic } from "./logistic.ts";

/** The best of 10, 20, 30, 50 and 100 on hosts that the model was not trained on. */
const L2 = 30;
const OUTPUT = fileURLToPath(new URL("../../src/extract/kind/kind-weights.ts", import.meta.url));

const examples = readKindExamples(CORPUS);
const options = { classes: PAGE_KINDS.length, l2: L2 };
report(examples, crossValidate(examples, options));
writeFileSync(OUTPUT, source(trainLogistic(examples, options)));

function report(all: readonly Example[], probabilities: readonly Float64Array[]): void {
  const chosen = probabilities.map((each, index) => chooseKind(each, toldOn(all[index] as Example)));
  const given = chosen.map(({ kind }) => PAGE_KINDS.indexOf(kind));
  console.log(`${all.length} pages, cross-validated by host (rows: labelled, columns: given)\n`);
  console.log(["", ...PAGE_KINDS].map((kind) => kind.padStart(14)).join(""));
  for (const [wanted, kind] of PAGE_KINDS.entries()) {
    const counts = PAGE_KINDS.map(
      (_, at) => all.filter(({ label }, index) => label === wanted && given[index] === at).length,
    );
    console.log(kind.padStart(14) + counts.map((count) => String(count).padStart(14)).join(""));
  }
  const isRight = all.map(({ label }, index) => given[index] === label);
  console.log(`\nkinds right ${shareOf(isRight)}\n`);
  console.log("confidence   pages   kinds right");
  for (let tenth = 0; tenth < 10; tenth++) {
    const within = isRight.filter(
      (_, index) => Math.min(9, Math.floor((chosen[index]?.confidence ?? 0) * 10)) === tenth,
    );
    if (within.length > 0)
      console.log(
        `.${tenth} to ${tenth === 9 ? "1 " : `.${tenth + 1}`} ${String(within.length).padStart(9)}   ${shareOf(within)}`,
      );
  }
}

/** Characters of sentences on the page, as a proxy for those of the extracted text. */
function toldOn({ features }: Example): number {
  return Math.expm1(features[KIND_FEATURES.findIndex(({ name }) => name === "prose")] ?? 0);
}

function shareOf(are: readonly boolean[]): string {
  return (are.filter(Boolean).length / are.length).toFixed(3);
}

/** The weights as a readable file: one feature per line. */
function source({ means, deviations, biases, weights }: LogisticModel): string {
  const round = (value: number) => Number(value.toPrecision(4));
  const rows = KIND_FEATURES.map(({ name }, at) => {
    const numbers = weights.map((row) => Number((row[at] as number).toFixed(3)));
    return `  [${JSON.stringify(name)}, ${round(means[at] as number)}, ${round(deviations[at] as number)}, [${numbers.join(", ")}]],`;
  });
  return `/**
 * Written by \`npm run bench -- train-kind\`; not edited by hand. For each feature its mean and standard deviation
 * on the pages that it was trained on, and what a standard deviation more adds to the score of each kind
 * (logarithm of odds), in the order of \`PAGE_KINDS\`.
 */
export const KIND_WEIGHTS: readonly (readonly [
  name: string,
  mean: number,
  deviation: number,
  weights: readonly number[],
])[] = [
${rows.join("\n")}
];

/** The scores of a page that is average in everything, in the order of \`PAGE_KINDS\`. */
export const KIND_BIASES: readonly number[] = [${[...biases].map((bias) => Number(bias.toFixed(3))).join(", ")}];
`;
}
