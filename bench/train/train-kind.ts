import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PAGE_KINDS } from "../../src/article.ts";
import { KIND_FEATURES } from "../../src/extract/kind/kind-features.ts";
import { CORPUS } from "../benchmark.ts";
import { crossValidate } from "./cross-validate.ts";
import { readKindExamples } from "./kind-examples.ts";
import { type LogisticModel, trainLogistic } from "./logistic.ts";
import { reportKinds, reportOdds, reportRefusals } from "./report-kinds.ts";

/** From 15 to 60, the share of kinds right on other hosts differs by .001; from 25 on, confidences are too low. */
const L2 = 20;
const OUTPUT = fileURLToPath(new URL("../../src/extract/kind/kind-weights.ts", import.meta.url));

const { labelled, articles } = readKindExamples(CORPUS);
const examples = [...labelled, ...articles];
const options = { classes: PAGE_KINDS.length, l2: L2 };
const probabilities = crossValidate(examples, options);
const judged = examples.map((example, index) => ({ example, probabilities: probabilities[index] as Float64Array }));
const ofLabelled = judged.slice(0, labelled.length);
reportKinds(ofLabelled);
reportOdds(ofLabelled);
reportRefusals(ofLabelled, judged.slice(labelled.length));
writeFileSync(OUTPUT, source(trainLogistic(examples, options)));

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
 * (logarithm of odds; see \`standardise\`), in the order of \`PAGE_KINDS\`.
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
