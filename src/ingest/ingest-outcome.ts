import type { IngestError } from "../errors.ts";
import type { StoreOutcome } from "../store/store-article.ts";

/** What became of a request: what storing made of it (`new`, `updated`, `unchanged`, `kept`), or `failed`. */
export type IngestOutcome = StoreOutcome | { readonly status: "failed"; readonly error: IngestError };

/** An outcome that has been indexed and told, or why not. */
export type IngestResult = IngestOutcome & {
  /** Why the catalog or the subscribers lack what is in the bucket; `null` when they know all of it. */
  readonly unfinished: IngestError | null;
};
