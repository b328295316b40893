/** Replaces jsdom's WebSockets in the bundle: no script runs that could open one. */
export const implementation = { cleanUpWindow(): void {} };
