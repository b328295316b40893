import { describe, expect, test } from "vitest";
import { crossValidate } from "../../bench/train/cross-validate.ts";
import { classify, type Example, trainLogistic } from "../../bench/train/logistic.ts";
import { minimise } from "../../bench/train/minimise.ts";

test("the lowest point of a long valley is found", () => {
  const found = minimise((point, gradient) => {
    const [x = 0, y = 0] = point;
    gradient[0] = 2 * (x - 3);
    gradient[1] = 200 * (y + 1);
    return (x - 3) ** 2 + 100 * (y + 1) ** 2;
  }, 2);
  expect(found[0]).toBeCloseTo(3, 3);
  expect(found[1]).toBeCloseTo(-1, 3);
});

/** Three kinds that two features tell apart, and one feature in very large units that tells nothing. */
function examples(): Example[] {
  return Array.from({ length: 90 }, (_, index) => {
    const label = index % 3;
    const noise = ((index * 37) % 11) / 11 - 0.5;
    const features = Float64Array.of(label === 1 ? 5 + noise : noise, label === 2 ? 5 - noise : noise, index * 1e6);
    return { features, label, group: `host-${index % 10}` };
  });
}

describe("logistic regression", () => {
  test("tells the kinds, and leaves alone what tells nothing", () => {
    const model = trainLogistic(examples(), { classes: 3, l2: 1 });
    for (const { features, label } of examples()) expect(classify(model, features)[label]).toBeGreaterThan(0.8);
    const [useful = 0, , idle = 0] = model.weights[1] ?? [];
    expect(Math.abs(useful)).toBeGreaterThan(10 * Math.abs(idle));
  });

  test("what counts double counts as if it stood there twice", () => {
    const [first, ...others] = examples();
    if (first === undefined) throw new Error("There are examples.");
    const doubled = trainLogistic([{ ...first, weight: 2 }, ...others], { classes: 3, l2: 1 });
    const twice = trainLogistic([first, first, ...others], { classes: 3, l2: 1 });
    for (const [at, weight] of (doubled.weights[0] ?? []).entries())
      expect(weight).toBeCloseTo(twice.weights[0]?.[at] ?? Number.NaN, 3);
  });

  test("the same examples give the same weights to the last bit", () => {
    const train = () => trainLogistic(examples(), { classes: 3, l2: 1 });
    expect(train()).toEqual(train());
  });
});

describe("cross-validation", () => {
  test("no model has seen the group that it is tried on", () => {
    const all = examples();
    // A group that is labelled wrongly throughout is found wrong: the others decide.
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
