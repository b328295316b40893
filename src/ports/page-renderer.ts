import type { FetchedPage } from "../fetched-page.ts";

/** A browser that runs the scripts of a page. */
export interface PageRenderer {
  /**
   * Renders a fetched page. Every request of the page passes the guard of URLs and the limits of the renderer.
   * @param signal ends the work when aborted; its reason is thrown.
   * @returns the page as its scripts left it, with `rendered`.
   * @throws {HostBusyError} when the page's host is busy for longer than the renderer's maximum wait.
   * @throws {IngestError} `browser-unavailable` when there is no browser at the moment; `robots-disallowed`; other
   *   codes when the page cannot be rendered.
   */
  renderPage(page: FetchedPage, signal?: AbortSignal): Promise<FetchedPage>;
}
