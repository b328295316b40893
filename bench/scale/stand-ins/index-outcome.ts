/** In the place of `src/ingest/index-outcome.ts`: the catalog is measured by `bench/catalog.ts`. */
export async function indexOutcome(): Promise<void> {}
