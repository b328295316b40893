import { type Element, isTag, type ParentNode } from "domhandler";

/** Rows with several cells that a table of facts has at least. Layouts of old pages have one, or cells in one column. */
const MIN_ROWS = 2;
const MIN_CELLS = 2;

/** The test whether a node is in a table of facts, by the innermost table around it. Each table is counted once. */
export function dataTables(): (node: ParentNode) => boolean {
  const known = new Map<Element, boolean>();
  return (node) => {
    const table = tableAround(node);
    if (table === null) return false;
    const isData = known.get(table) ?? rowsOf(table).filter(hasCells).length >= MIN_ROWS;
    known.set(table, isData);
    return isData;
  };
}

function tableAround(node: ParentNode): Element | null {
  for (let at: ParentNode | null = node; at !== null && isTag(at); at = at.parent) if (at.name === "table") return at;
  return null;
}

function rowsOf(table: Element): Element[] {
  const groups = table.children.filter(isTag);
  return groups.flatMap((group) => (group.name === "tr" ? [group] : group.children.filter(isTag)));
}

function hasCells(row: Element): boolean {
  const cells = row.children.filter((cell) => isTag(cell) && cell.children.length > 0);
  return cells.length >= MIN_CELLS;
}
