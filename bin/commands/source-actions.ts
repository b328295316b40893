export const SOURCE_ACTIONS = ["list", "preview", "add", "pause", "resume", "remove", "import", "export"] as const;
export type SourceAction = (typeof SOURCE_ACTIONS)[number];
