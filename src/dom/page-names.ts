import type { Token } from "parse5";

/** A step numbered by hand. */
const NUMBERED = /^[1-9][.)] /;
/** Delimiters of formulas in TeX. */
const TEX_DELIMITER = /[\\$]/;

/**
 * The names used on a page and some signs in its texts, collected while parsing, so that a walk or a search for what
 * does not occur can be skipped.
 */
export class PageNames {
  readonly elements = new Set<string>();
  readonly attributes = new Set<string>();
  /** Values of `style` and of `type`, unmodified. */
  readonly styles = new Set<string>();
  readonly types = new Set<string>();
  /** Values of the `src` of images, unmodified. */
  readonly imageUrls = new Set<string>();
  /** Whether a text starts with a number as steps do: "1. ". */
  hasNumberedText = false;
  /** Whether a text has a character that delimits formulas in TeX. */
  hasTexDelimiter = false;
  /** Values of `class` and `id`, unmodified, by themselves. */
  private readonly labels = new Map<string, string>();

  /**
   * Records an element. Equal values of `class` and of `id` become one string object: they are looked up in one cache
   * after the other, and a string's hash is computed once.
   */
  recordElement(element: string, attributes: readonly Token.Attribute[]): void {
    this.elements.add(element);
    for (const attribute of attributes) {
      const { name, value } = attribute;
      this.attributes.add(name);
      if (name === "class" || name === "id") attribute.value = this.recordLabel(value);
      else if (name === "style") this.styles.add(value);
      else if (name === "type") this.types.add(value);
      else if (name === "src" && element === "img") this.imageUrls.add(value);
    }
  }

  private recordLabel(label: string): string {
    const known = this.labels.get(label);
    if (known === undefined) this.labels.set(label, label);
    return known ?? label;
  }

  recordText(text: string): void {
    this.hasNumberedText ||= NUMBERED.test(text);
    this.hasTexDelimiter ||= TEX_DELIMITER.test(text);
  }

  hasAttribute(...names: readonly string[]): boolean {
    return names.some((name) => this.attributes.has(name));
  }

  /** Whether the pattern matches an element's class or id. */
  hasLabel(pattern: RegExp): boolean {
    for (const label of this.labels.keys()) if (pattern.test(label)) return true;
    return false;
  }

  /** Adds the names of a fragment that was parsed separately. */
  addAll(other: PageNames): void {
    for (const name of other.elements) this.elements.add(name);
    for (const name of other.attributes) this.attributes.add(name);
    for (const style of other.styles) this.styles.add(style);
    for (const type of other.types) this.types.add(type);
    for (const url of other.imageUrls) this.imageUrls.add(url);
    for (const label of other.labels.keys()) this.labels.set(label, label);
    this.hasNumberedText ||= other.hasNumberedText;
    this.hasTexDelimiter ||= other.hasTexDelimiter;
  }
}
