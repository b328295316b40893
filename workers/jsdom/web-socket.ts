/** In the bundle in place of jsdom's WebSockets: no script runs in the window that would open one. */
export const implementation = { cleanUpWindow(): void {} };
