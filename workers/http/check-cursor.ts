import { CursorError } from "../../src/catalog/cursor.ts";
import { RequestProblem } from "./problem.ts";

/** For a cursor that does not belong to the list. */
export function invalidCursor(): RequestProblem {
  return new RequestProblem("invalid-request", new CursorError().message);
}

/** Reports a cursor error of the list as a problem: only the list can validate its cursors. */
export async function checkCursor<Page>(page: Promise<Page>): Promise<Page> {
  try {
    return await page;
  } catch (error) {
    throw error instanceof CursorError ? invalidCursor() : error;
  }
}
