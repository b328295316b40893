/** Replaces Zod's error messages in 60 languages in the bundle: ours are in English, which Zod loads on its own. */
export {};
