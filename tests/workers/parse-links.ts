export type ParsedLink = Readonly<Record<string, string>>;

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const PARAMETER = new RegExp(`\\s*;\\s*(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${TOKEN}))`, "y");

/**
 * Parses a Link header or a document in link format, strictly by RFC 8288, section 3: a link is a URI in angle brackets
 * with parameters, and links are separated by commas.
 *
 * @throws {Error} for anything else.
 */
export function parseLinks(text: string): ParsedLink[] {
  const links: ParsedLink[] = [];
  const source = text.trim();
  for (let at = 0; at < source.length; ) {
    const target = /\s*<([^<>\s"]*)>/y;
    target.lastIndex = at;
    const uri = target.exec(source)?.[1];
    if (uri === undefined || URL.parse(uri) === null) throw new Error(`No link at ${at}: ${source.slice(at, at + 40)}`);
    const link: Record<string, string> = { uri };
    at = target.lastIndex;
    for (;;) {
      PARAMETER.lastIndex = at;
      const [, name, quoted, bare] = PARAMETER.exec(source) ?? [];
      if (name === undefined) break;
      if (name in link) throw new Error(`${name} is repeated.`);
      link[name] = quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "";
      at = PARAMETER.lastIndex;
    }
    links.push(link);
    const separator = /\s*(?:,|$)/y;
    separator.lastIndex = at;
    if (!separator.test(source)) throw new Error(`No separator at ${at}: ${source.slice(at, at + 40)}`);
    at = separator.lastIndex;
  }
  return links;
}
