/** A list written as running text, with commas between its items: long lists stay readable, and their changes too. */
export function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((item) => item.replace(/\s+/g, " ").trim())
    .filter((item) => item !== "");
}
