/** Adds the doctype to a rendered page. */
export function page(content: unknown): string {
  return `<!doctype html>${content}`;
}
