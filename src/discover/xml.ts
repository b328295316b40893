import { Parser } from "htmlparser2";
import { IngestError } from "../errors.ts";
import { canonicalName, type Prefixes } from "./xml-names.ts";

/** An element of a list: a feed, a sitemap, an OPML file. */
export interface XmlElement {
  /** In lower case, with the usual prefix of its namespace: `title` of RSS and Atom, `dc:date`, `news:title`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Only for leaves. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** The elements of a format to read. All others are skipped with their content. */
export interface Vocabulary {
  /** The elements that the document lists: `item`, `url`. They are never nested. */
  readonly records: ReadonlySet<string>;
  /** Elements that contain only text; no other element of the vocabulary may be inside one. */
  readonly leaves: ReadonlySet<string>;
  /** Maximum number of elements to keep outside records; default 1,000. */
  readonly maxElements?: number;
}

/** Nesting depth. Deeper or never-closed content is read up to here: each end tag searches all open elements. */
const MAX_DEPTH = 500;
/** Per element: real root elements declare some thirty namespaces. */
const MAX_ATTRIBUTES = 256;
/** Elements per record, or outside all records. */
const MAX_CHILDREN = 1_000;
/** UTF-16 units per text: the longest URL has 2,048. */
const MAX_TEXT_UNITS = 4_096;

interface OpenElement {
  readonly name: string;
  /** As written, with its prefix, to match its end tag. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a list in XML, however malformed: missing or misspelt end tags, undeclared prefixes, text before the root,
 * truncation. Memory use depends on the records, not on the document.
 *
 * @param takeRecord called with each complete record; return `false` to stop.
 * @returns the elements outside records, below a nameless root.
 * @throws {IngestError} `bad-feed` for an element with more attributes than any real list has.
 */
export function readXml(
  xml: string,
  { records, leaves, maxElements = MAX_CHILDREN }: Vocabulary,
  takeRecord: (record: XmlElement) => boolean,
): XmlElement {
  const document = open("", "", {});
  const stack = [document];
  const prefixes: Prefixes = new Map();
  let attributes = 0;
  let depth = 0;
  let ended = false;
  const kept = { inRecord: 0, outside: 0 };

  const depthOf = (names: ReadonlySet<string>) => stack.findIndex(({ name }) => names.has(name));

  function closeTo(length: number): void {
    while (stack.length > length) {
      const element = stack.pop();
      const parent = stack.at(-1);
      if (element === undefined || parent === undefined) return;
      // An element closed by the end of the document is truncated.
      if (ended && leaves.has(element.name)) continue;
      if (records.has(element.name)) {
        kept.inRecord = 0;
        if (!takeRecord(element)) parser.pause();
      } else if (depthOf(records) === -1 ? kept.outside++ < maxElements : kept.inRecord++ < MAX_CHILDREN)
        parent.children.push(element);
    }
  }

  const parser = new Parser(
    {
      onopentagname() {
        attributes = 0;
      },
      onattribute() {
        attributes += 1;
        if (attributes > MAX_ATTRIBUTES)
          throw new IngestError("bad-feed", `An element has more than ${MAX_ATTRIBUTES} attributes.`);
      },
      onopentag(tag, attribs) {
        const name = canonicalName(tag, attribs, prefixes);
        // An element that cannot be inside the open one shows that an end tag is missing.
        const unclosed = records.has(name) ? depthOf(records) : leaves.has(name) ? depthOf(leaves) : -1;
        if (unclosed !== -1) closeTo(unclosed);
        stack.push(open(name, tag, attribs));
        if (++depth > MAX_DEPTH) parser.pause();
      },
      ontext(data) {
        const leaf = stack[depthOf(leaves)];
        if (leaf !== undefined && leaf.text.length < MAX_TEXT_UNITS)
          leaf.text += data.slice(0, MAX_TEXT_UNITS - leaf.text.length);
      },
      onclosetag(tag) {
        depth--;
        const opened = stack.findLastIndex((element) => element.tag === tag);
        if (opened > 0) closeTo(opened);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  parser.write(xml);
  ended = true;
  closeTo(1);
  return document;
}

function open(name: string, tag: string, attributes: Readonly<Record<string, string>>): OpenElement {
  return { name, tag, attributes, children: [], text: "" };
}
