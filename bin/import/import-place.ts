/** A file or folder that pages are imported from. */
export interface ImportPlace {
  readonly place: string;
  readonly kind: "html" | "jsonl" | "warc";
}
