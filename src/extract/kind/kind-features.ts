import type { Document } from "domhandler";
import type { FetchedPage } from "../../fetched-page.ts";
import type { Metadata } from "../../stated-metadata.ts";
import { ADDRESS_FEATURES } from "./address-features.ts";
import { BUILD_FEATURES } from "./build-features.ts";
import { HEADLINE_FEATURES } from "./headline-features.ts";
import type { KindFeature, KindSubject } from "./kind-feature.ts";
import { STATED_FEATURES } from "./stated-features.ts";
import { takeCensus } from "./take-census.ts";
import { TEXT_FEATURES } from "./text-features.ts";
import { readUrlSigns } from "./url-signs.ts";

/** All features, in the order of the values of `readKindFeatures`. */
export const KIND_FEATURES: readonly KindFeature[] = [
  ...STATED_FEATURES,
  ...ADDRESS_FEATURES,
  ...HEADLINE_FEATURES,
  ...BUILD_FEATURES,
  ...TEXT_FEATURES,
];

/** @param page as parsed, before pruning. */
export function readKindFeatures(page: Document, fetched: FetchedPage, metadata: Metadata): Float64Array {
  const census = takeCensus(page);
  const subject: KindSubject = { census, url: readUrlSigns(fetched.finalUrl), metadata, size: fetched.html.length };
  return Float64Array.from(KIND_FEATURES, ({ read }) => read(subject));
}
