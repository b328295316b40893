/**
 * Further away from the mean, a value says no more: one odd feature, such as 400 forms, must not outweigh all others.
 * Cross-validated by host, the limit raises the share of kinds right from .870 to .875, and from .841 to .855 where .990
 * of the articles are called articles.
 */
const MAX_DEVIATIONS = 3;

/** A value in standard deviations from the mean of the training pages, limited. */
export function standardise(value: number, mean: number, deviation: number): number {
  return Math.max(-MAX_DEVIATIONS, Math.min(MAX_DEVIATIONS, (value - mean) / deviation));
}
