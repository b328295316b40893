import type { IngestError } from "../errors.ts";
import type { StoreOutcome } from "../store/store-article.ts";

/** The result of a request: `new`, `updated`, `unchanged` or `kept`, as stored; or `failed`. */
export type IngestOutcome = StoreOutcome | { readonly status: "failed"; readonly error: IngestError };

/** An outcome, and whether it was indexed and published. */
export type IngestResult = IngestOutcome & {
  /** Why the catalog or the subscribers were not updated; `null` when both were. */
  readonly unfinished: IngestError | null;
};
