/** A row, keyed by column names in lower case. */
export interface CsvRow {
  /** Number of its first line, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Exports have up to twenty; each row takes time and memory for all of them. */
const MAX_COLUMNS = 200;

/** Parses CSV with a header line: https://www.rfc-editor.org/rfc/rfc4180. Further columns are ignored. */
export function* readCsv(text: string): Generator<CsvRow> {
  let names: readonly string[] | null = null;
  for (const { line, cells } of records(text)) {
    if (names === null) names = cells.slice(0, MAX_COLUMNS).map((name) => name.trim().toLowerCase());
    else if (cells.length > 1 || cells[0] !== "")
      yield { line, cells: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])) };
  }
}

function* records(text: string): Generator<{ readonly line: number; readonly cells: string[] }> {
  const plain = /[^,\r\n]*/y;
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split("\n").length - 1;
      // A search from beyond the end would start again at the beginning of the text.
      at = Math.min(end + 1, text.length);
    }
    plain.lastIndex = at;
    // Text after a closing quote violates the RFC but is kept.
    cell += plain.exec(text)?.[0] ?? "";
    at = plain.lastIndex;
    cells.push(cell);
    const isRow = text[at] !== ",";
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (!isRow) continue;
    line++;
    yield { line: start, cells };
    cells = [];
    start = line;
  }
  if (cells.length > 0) yield { line: start, cells };
}

/** The index of the closing quote, or the end of the text if there is none. A doubled quote is an escaped quote. */
function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}
