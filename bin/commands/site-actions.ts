/** The actions of `cuttings site`. */
export const SITE_ACTIONS = ["show", "set", "remove", "try"] as const;

export type SiteAction = (typeof SITE_ACTIONS)[number];
