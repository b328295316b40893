import type { PlacedBlock } from "./placed-blocks.ts";

/** The blocks from a heading to the next. A heading directly below a higher one belongs to its section. */
export interface Section {
  readonly blocks: readonly PlacedBlock[];
  /** Texts of the headings above it and its own, the outermost first. */
  readonly headings: readonly string[];
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** In UTF-16 units. A longer text is a paragraph in large letters. */
const MAX_HEADING_CHARS = 200;

/** Divides an article at its headings. The first section has none if the article begins without one. */
export function sectionsOf(blocks: readonly PlacedBlock[], text: string): readonly Section[] {
  const sections: Section[] = [];
  let path: readonly Heading[] = [];
  let section: PlacedBlock[] = [];
  const end = (): void => {
    if (section.length > 0) sections.push({ blocks: section, headings: path.map((heading) => heading.text) });
    section = [];
  };
  for (const block of blocks) {
    const heading = headingOf(block, text);
    if (heading !== null) {
      const above = path.at(-1);
      const isDirectlyBelow = above !== undefined && above.level < heading.level && hasOnlyHeadings(section, text);
      if (!isDirectlyBelow) end();
      path = [...path.filter(({ level }) => level < heading.level), heading];
    }
    section.push(block);
  }
  end();
  return sections;
}

function headingOf({ start, end, level }: PlacedBlock, text: string): Heading | null {
  return level === null || end - start > MAX_HEADING_CHARS ? null : { level, text: text.slice(start, end) };
}

function hasOnlyHeadings(section: readonly PlacedBlock[], text: string): boolean {
  return section.length > 0 && section.every((block) => headingOf(block, text) !== null);
}
