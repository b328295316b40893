const PARAGRAPHS = [
  "The council voted on Monday to keep the ferry running until the bridge has been open for a full year, after a debate that lasted late into the evening.",
  "Residents of the far bank had collected four thousand signatures, more than a third of the people who live there, and brought them to the hall in a wheelbarrow.",
  "The engineer said that the new bearings had passed every test so far, but that nobody could say how they would behave in a hard winter with ice on the river.",
  "A final decision about the boats, which are older than most of their passengers, is expected in the autumn, when the figures of the summer are known.",
];

/** Boilerplate that no rule knows and the classifier only doubts. */
export const REPEATED = "With the agencies of the far bank";

/**
 * An article of a newspaper that repeats a line in its articles.
 * @param line HTML between the paragraphs.
 */
export function riverNews(headline: string, line = `<div>${REPEATED}</div>`): string {
  const [first, second, ...others] = PARAGRAPHS.map((text) => `<p>${headline}: ${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article>
<h1>${headline}</h1>
${first}
${second}
${line}
${others.join("\n")}
</article></body></html>`;
}

export const HEADLINES = [
  "Boats before bearings again",
  "Seven beams too many",
  "An engineer in winter",
  "Ice on the river",
  "The wheelbarrow of signatures",
  "A ferryman retires",
] as const;
