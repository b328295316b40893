import type { Token } from "parse5";

/** The names used on a page, collected while parsing, so that a walk for a name that does not occur can be skipped. */
export class PageNames {
  readonly elements = new Set<string>();
  readonly attributes = new Set<string>();
  /** Values of `style` and of `type`, unmodified. */
  readonly styles = new Set<string>();
  readonly types = new Set<string>();
  /** Values of `class` and `id`, unmodified. */
  private readonly labels = new Set<string>();

  recordElement(element: string, attributes: readonly Token.Attribute[]): void {
    this.elements.add(element);
    for (const { name, value } of attributes) {
      this.attributes.add(name);
      if (name === "class" || name === "id") this.labels.add(value);
      else if (name === "style") this.styles.add(value);
      else if (name === "type") this.types.add(value);
    }
  }

  hasAttribute(...names: readonly string[]): boolean {
    return names.some((name) => this.attributes.has(name));
  }

  /** Whether the pattern matches an element's class or id. */
  hasLabel(pattern: RegExp): boolean {
    for (const label of this.labels) if (pattern.test(label)) return true;
    return false;
  }

  /** Adds the names of a fragment that was parsed separately. */
  addAll(other: PageNames): void {
    for (const name of other.elements) this.elements.add(name);
    for (const name of other.attributes) this.attributes.add(name);
    for (const style of other.styles) this.styles.add(style);
    for (const type of other.types) this.types.add(type);
    for (const label of other.labels) this.labels.add(label);
  }
}
