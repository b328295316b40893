/** Pairs of steps and gradients that the curvature is estimated from. */
const MEMORY = 10;
/** Share of the expected decrease (0 to 1) with which a step is taken: Armijo's condition. */
const ENOUGH_DECREASE = 1e-4;
const MAX_HALVINGS = 30;

/** Writes the gradient at `point` into `gradient`, and returns the value. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/**
 * The minimum of a smooth convex function, by L-BFGS from the origin. The same function gives the
 * same point to the last bit.
 *
 * @param tolerance the length of the gradient at which it stops, relative to that at the origin.
 * @see Nocedal and Wright, Numerical Optimization, algorithm 7.4
 */
export function minimise(objective: Objective, size: number, tolerance = 1e-5, mostSteps = 300): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const atOrigin = Math.sqrt(dot(gradient, gradient));
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let step = 0; step < mostSteps; step++) {
    if (Math.sqrt(dot(gradient, gradient)) <= tolerance * atOrigin) break;
    const direction = descent(gradient, steps, changes);
    const slope = dot(direction, gradient);
    let length = steps.length === 0 ? 1 / Math.max(1, atOrigin) : 1;
    let next = point;
    let nextValue = value;
    const nextGradient = new Float64Array(size);
    for (let halving = 0; halving <= MAX_HALVINGS; halving++, length /= 2) {
      next = point.map((at, index) => at + length * (direction[index] ?? 0));
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + ENOUGH_DECREASE * length * slope) break;
    }
    if (!(nextValue < value)) break;
    steps.push(next.map((at, index) => at - (point[index] ?? 0)));
    changes.push(nextGradient.map((at, index) => at - (gradient[index] ?? 0)));
    if (steps.length > MEMORY) {
      steps.shift();
      changes.shift();
    }
    point = next;
    value = nextValue;
    gradient = nextGradient;
  }
  return point;
}

/** The negative gradient times the inverse curvature estimated from the last steps. */
function descent(gradient: Float64Array, steps: readonly Float64Array[], changes: readonly Float64Array[]) {
  const direction = gradient.map((at) => -at);
  const pairs = steps.flatMap((step, index) => {
    const change = changes[index];
    return change === undefined ? [] : [{ step, change, curvature: dot(step, change) }];
  });
  const shares = pairs.toReversed().map(({ step, change, curvature }) => {
    const share = dot(step, direction) / curvature;
    add(direction, change, -share);
    return share;
  });
  const last = pairs.at(-1);
  if (last !== undefined) {
    const scale = last.curvature / dot(last.change, last.change);
    for (const index of direction.keys()) direction[index] = (direction[index] ?? 0) * scale;
  }
  for (const [index, { step, change, curvature }] of pairs.entries()) {
    const share = shares[shares.length - 1 - index] ?? 0;
    add(direction, step, share - dot(change, direction) / curvature);
  }
  return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] as number) * (other[index] as number);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] as number) + times * (what[index] as number);
}
