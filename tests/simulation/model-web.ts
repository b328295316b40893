import type { ModelSite } from "./model-page.ts";

export const BRIDGE = "https://harbour.example.com/news/bridge";
export const BRIDGE_MIRROR = "https://m.harbour.example.com/a/bridge";
/** A page of another site that claims the bridge article as its canonical URL. */
export const COPY = "https://copy.example.net/bridge";
export const BRIDGE_SHORT = "https://s.example.org/b1";
export const FERRY = "https://harbour.example.com/news/ferry";

/** Two articles, one of them under three URLs, and another site's page that claims to be one of them. */
export const MODEL_WEB: Readonly<Record<string, ModelSite>> = {
  [BRIDGE]: { canonical: BRIDGE, redirectsTo: null },
  [BRIDGE_MIRROR]: { canonical: BRIDGE, redirectsTo: null },
  [BRIDGE_SHORT]: { canonical: BRIDGE, redirectsTo: BRIDGE },
  [COPY]: { canonical: BRIDGE, redirectsTo: null },
  [FERRY]: { canonical: FERRY, redirectsTo: null },
};
