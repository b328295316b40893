import { Tally } from "../../src/usage/tally.ts";

/** Counts of this isolate, from all of its requests, until `recordTally` records them. */
export const tally = new Tally();
