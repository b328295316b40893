import type { ModelSite } from "./model-page.ts";

export const BRIDGE = "https://harbour.example.com/news/bridge";
export const BRIDGE_MIRROR = "https://mirror.example.net/bridge";
export const BRIDGE_SHORT = "https://s.example.org/b1";
export const FERRY = "https://harbour.example.com/news/ferry";

/** Two articles, one of them under three URLs. */
export const MODEL_WEB: Readonly<Record<string, ModelSite>> = {
  [BRIDGE]: { canonical: BRIDGE, redirectsTo: null },
  [BRIDGE_MIRROR]: { canonical: BRIDGE, redirectsTo: null },
  [BRIDGE_SHORT]: { canonical: BRIDGE, redirectsTo: BRIDGE },
  [FERRY]: { canonical: FERRY, redirectsTo: null },
};
