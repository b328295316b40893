import { Parser } from "htmlparser2";
import { IngestError } from "../errors.ts";
import { canonicalName, type Prefixes } from "./xml-names.ts";

/** An element of a list: a feed, a sitemap, an OPML file. */
export interface XmlElement {
  /** In lower case, with the usual prefix of its namespace: `title` of RSS and Atom, `dc:date`, `news:title`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of leaves alone. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Which elements of a format are read. All others are passed over, with what is in them. */
export interface Vocabulary {
  /** What the document is a list of: `item`, `url`. None stands in another. */
  readonly records: ReadonlySet<string>;
  /** Elements that hold text alone. None of this vocabulary stands in one. */
  readonly leaves: ReadonlySet<string>;
  /** Elements outside of records that are kept; 1,000 unless given. */
  readonly maxElements?: number;
}

/**
 * Elements in one another. What goes deeper, or forgets to close so many, is read up to there: the parser looks
 * through all that is open at each end tag.
 */
const MAX_DEPTH = 500;
/** Attributes of one element: real roots declare some thirty namespaces. */
const MAX_ATTRIBUTES = 256;
/** Elements that one record, or all outside of records, may have. */
const MAX_CHILDREN = 1_000;
/** UTF-16 units of one text: the longest URL has 2,048. */
const MAX_TEXT = 4_096;

interface OpenElement {
  readonly name: string;
  /** As it is written, prefix included: its end tag has the same. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a list in XML, however badly it is written: end tags that are missing or misspelt, undeclared prefixes, a
 * text before the root, a file that breaks off. What is kept is bounded by the records, not by the document.
 *
 * @param takeRecord is given each record as it ends; `false` ends the reading.
 * @returns the document's elements outside of records, below one without a name.
 * @throws {IngestError} `bad-feed` for an element with more attributes than any list has.
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
      // What the end of the document closes has been cut short.
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
        // What cannot stand in what is open says that its end tag is missing.
        const unclosed = records.has(name) ? depthOf(records) : leaves.has(name) ? depthOf(leaves) : -1;
        if (unclosed !== -1) closeTo(unclosed);
        stack.push(open(name, tag, attribs));
        if (++depth > MAX_DEPTH) parser.pause();
      },
      ontext(data) {
        const leaf = stack[depthOf(leaves)];
        if (leaf !== undefined && leaf.text.length < MAX_TEXT) leaf.text += data.slice(0, MAX_TEXT - leaf.text.length);
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
