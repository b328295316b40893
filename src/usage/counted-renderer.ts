import { asFailure } from "../errors.ts";
import type { PageRenderer } from "../ports/page-renderer.ts";
import type { CountEvent } from "./counters.ts";

/** Counts rendered pages by outcome. One that was refused because its host was busy is not counted. */
export function countedRenderer(renderer: PageRenderer, countEvent: CountEvent): PageRenderer {
  return {
    async renderPage(page, signal) {
      try {
        const rendered = await renderer.renderPage(page, signal);
        countEvent("renderings", "ok");
        return rendered;
      } catch (error) {
        const { code } = asFailure(error);
        if (code !== "host-busy") countEvent("renderings", code);
        throw error;
      }
    },
  };
}
