import { parse } from "parse5";
import { serve } from "./serve.ts";

/** Not an extractor but the unit of speed: a bare HTML parse. */
await serve(
  (html) => parse(html),
  () => ({ text: "(parse only)" }),
);
