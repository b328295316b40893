import { MAX_PAGE_SIZE } from "../../page/page-size.ts";

/** What one page may use while a browser renders it. */
export interface RenderLimits {
  /** Requests to the network, without those that are refused. */
  readonly requests: number;
  /** Bytes of all responses together, after content decoding. */
  readonly bytes: number;
  /** Milliseconds until the page's scripts are stopped. */
  readonly scriptsMs: number;
  /** Milliseconds for the whole rendering, without the wait for its host. */
  readonly totalMs: number;
  /** UTF-16 code units of the rendered HTML. */
  readonly characters: number;
}

/**
 * Applications of news sites load 20 to 100 files with 1 to 8 MB. Within a lease of 100 s (`politeness/host-budget.ts`)
 * there has to be time for robots.txt too.
 */
export const RENDER_LIMITS: RenderLimits = {
  requests: 150,
  bytes: 20_000_000,
  scriptsMs: 20_000,
  totalMs: 30_000,
  characters: MAX_PAGE_SIZE,
};
