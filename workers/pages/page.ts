/** A whole page of what JSX has rendered. */
export function page(content: unknown): string {
  return `<!doctype html>${content}`;
}
