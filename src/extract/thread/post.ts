import type { Element } from "domhandler";

/** A post of a thread. */
export interface Post {
  /** Its text. */
  readonly body: Element;
  /** The largest element around it that contains no other post: its text, author and date. */
  readonly unit: Element;
  /** Elements beside that one with more about the post: some forums show its date there. */
  readonly beside: readonly Element[];
}
