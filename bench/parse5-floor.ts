import { parse } from "parse5";
import { serve } from "./serve.ts";

/** No extractor but the unit of speed: a bare parse as a browser does it, and nothing else. */
await serve(
  (html) => parse(html),
  () => ({ text: "(parse only)" }),
);
