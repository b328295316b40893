import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

/** Share of a list's text (0 to 1) in links within the page. */
const MIN_SHARE = 0.6;
/** Fewer links are those of a paragraph. */
const MIN_LINKS = 20;

const LISTS: ReadonlySet<string> = new Set(["dl", "ol", "table", "ul"]);

/** What an element contains. */
interface Contents {
  readonly characters: number;
  readonly linked: number;
  readonly links: number;
}

/** Finds tables of contents and indexes: lists of links to places in the page, hundreds of elements each in a manual. */
export function placeLists(page: Document): (element: Element) => boolean {
  const found = new Set<Element>();
  const add = (parent: ParentNode, inLink: boolean): Contents => {
    let [characters, linked, links] = [0, 0, 0];
    for (const child of parent.children) {
      if (isText(child)) {
        const { length } = child.data.trim();
        characters += length;
        if (inLink) linked += length;
      } else if (isTag(child)) {
        const leads = child.name === "a" && leadsWithin(child);
        const inner = add(child, inLink || leads);
        characters += inner.characters;
        linked += inner.linked;
        links += inner.links + (leads ? 1 : 0);
        if (LISTS.has(child.name) && inner.links >= MIN_LINKS && inner.linked >= inner.characters * MIN_SHARE)
          found.add(child);
      }
    }
    return { characters, linked, links };
  };
  add(page, false);
  return (element) => found.has(element);
}

/** Whether a link leads to a place in the page, or is such a place. */
export function leadsWithin({ attribs: { href } }: Element): boolean {
  return href === undefined || href.startsWith("#");
}
