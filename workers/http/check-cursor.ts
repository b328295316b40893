import { CursorError } from "../../src/catalog/cursor.ts";
import { RequestProblem } from "./problem.ts";

/** A cursor that no list of this kind has given out. */
export function notACursor(): RequestProblem {
  return new RequestProblem("invalid-request", new CursorError().message);
}

/** A cursor is checked where it is used: only its list knows it. */
export async function checkCursor<Page>(page: Promise<Page>): Promise<Page> {
  try {
    return await page;
  } catch (error) {
    throw error instanceof CursorError ? notACursor() : error;
  }
}
