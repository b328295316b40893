import type { Context } from "hono";
import { RequestProblem } from "./problem.ts";

/** The form that a browser submitted. @throws {RequestProblem} `unsupported-media-type` when the body is not a form. */
export async function readForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    // Any other error is that of the body's size limit.
    if (!(error instanceof TypeError)) throw error;
    throw new RequestProblem("unsupported-media-type", "The body must be a form.");
  }
}
