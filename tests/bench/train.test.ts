import { describe, expect, test } from "vitest";
import { crossValidate } from "../../bench/train/cross-validate.ts";
import { classify, type Example, trainLogistic } from "../../bench/train/logistic.ts";
import { minimise } from "../../bench/train/minimise.ts";

test("finds the minimum of a long valley", () => {
  const found = minimise((point, gradient) => {
    const [x = 0, y = 0] = point;
    gradient[0] = 2 * (x - 3);
    gradient[1] = 200 * (y + 1);
    return (x - 3) ** 2 + 100 * (y + 1) ** 2;
  }, 2);
  expect(found[0]).toBeCloseTo(3, 3);
  expect(found[1]).toBeCloseTo(-1, 3);
});

/** Three kinds that two features separate, and a third, uninformative feature in very large units. */
function examples(): Example[] {
  return Array.from({ length: 90 }, (_, index) => {
    const label = index % 3;
    const noise = ((index * 37) % 11) / 11 - 0.5;
    const features = Float64Array.of(label === 1 ? 5 + noise : noise, label === 2 ? 5 - noise : noise, index * 1e6);
    return { features, label, group: `host-${index % 10}` };
  });
}

describe("logistic regression", () => {
  test("separates the kinds, and ignores the uninformative feature", () => {
    const model = trainLogistic(examples(), { classes: 3, l2: 1 });
    for (const { features, label } of examples()) expect(classify(model, features)[label]).toBeGreaterThan(0.8);
    const [useful = 0, , idle = 0] = model.weights[1] ?? [];
    expect(Math.abs(useful)).toBeGreaterThan(10 * Math.abs(idle));
  });

  test("an example with weight 2 counts like two examples", () => {
    const [first, ...others] = examples();
    if (first === undefined) throw new Error("There are examples.");
    const doubled = trainLogistic([{ ...first, weight: 2 }, ...others], { classes: 3, l2: 1 });
    const twice = trainLogistic([first, first, ...others], { classes: 3, l2: 1 });
    for (const [at, weight] of (doubled.weights[0] ?? []).entries())
      expect(weight).toBeCloseTo(twice.weights[0]?.[at] ?? Number.NaN, 3);
  });

  test("the same examples give bit-identical weights", () => {
    const train = () => trainLogistic(examples(), { classes: 3, l2: 1 });
    expect(train()).toEqual(train());
  });
});

describe("cross-validation", () => {
  test("no model is tested on a group that it was trained on", () => {
    const all = examples();
    // A group with only wrong labels is classified by the others' labels.
    const lying = all.map((example) =>
      example.group === "host-4" ? { ...example, label: (example.label + 1) % 3 } : example,
    );
    const probabilities = crossValidate(lying, { classes: 3, l2: 1 }, 5);
    for (const [index, example] of all.entries()) {
      const found = probabilities[index];
      expect(found?.indexOf(Math.max(...found))).toBe(example.label);
    }
  });
});
