/** A list written as comma-separated text: long lists and their diffs stay readable. */
export function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((item) => item.replace(/\s+/g, " ").trim())
    .filter((item) => item !== "");
}
