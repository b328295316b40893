/** A row as a plain object: node:sqlite returns objects without a prototype. */
export function plain<Row extends object>(row: Row): Row {
  return { ...row };
}
