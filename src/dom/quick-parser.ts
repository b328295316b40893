import { Parser, type Token, Tokenizer, TokenizerMode } from "parse5";
import { PAGE_LIMITS, refuseAsTooComplex } from "./limits.ts";
import { readEndTag, readStartTag } from "./plain-tags.ts";

/** The internals of parse5's tokenizer used here; its version is pinned, and a test compares the trees. */
interface TokenizerInternals {
  readonly preprocessor: { readonly html: string; pos: number };
  /** The current end of the text run. */
  runEnd: number;
  state: number;
  /** The current tag. */
  readonly currentToken: { tagName: string; selfClosing: boolean; attrs: Token.Attribute[] };
  _createStartTagToken(): void;
  _createEndTagToken(): void;
  emitCurrentTagToken(): void;
  _leaveAttrName(): void;
  _stateTagOpen(codePoint: number): void;
  _stateEndTagOpen(codePoint: number): void;
  _stateData(codePoint: number): void;
  _stateRcdata(codePoint: number): void;
  _stateRawtext(codePoint: number): void;
  _stateScriptData(codePoint: number): void;
  _stateComment(codePoint: number): void;
  _stateAttributeValueDoubleQuoted(codePoint: number): void;
  _stateAttributeValueSingleQuoted(codePoint: number): void;
}

const TokenizerWithInternals = Tokenizer as unknown as new (options: object, handler: object) => TokenizerInternals;

const SPACE = 0x20;
const QUOTATION_MARK = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const LESS_THAN = 0x3c;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const SURROGATES = 0xd800;

/**
 * parse5's tokenizer, which works code point by code point, but reading uneventful text in one step: two thirds of a
 * page are scripts, attribute values and words.
 *
 * After the first code point of a run, everything up to a syntax character, a carriage return, a NUL or a surrogate is
 * of the same kind. White space within text is merged with the words before it; parse5 makes separate tokens of it,
 * which only matters in a `<frameset>`, and that has no text.
 */
class QuickTokenizer extends TokenizerWithInternals {
  /** Whether the page has a character that the tokenizer replaces anywhere; `null` until asked. */
  private isRewritten: boolean | null = null;

  override _stateData(codePoint: number): void {
    super._stateData(codePoint);
    if (codePoint <= SPACE) this.extendBlanks();
    else if (codePoint !== LESS_THAN && codePoint !== AMPERSAND) this.extend(LESS_THAN, AMPERSAND);
  }

  override _stateTagOpen(codePoint: number): void {
    const { html, pos } = this.preprocessor;
    const tag = readStartTag(html, pos);
    if (tag === null) {
      super._stateTagOpen(codePoint);
      return;
    }
    this._createStartTagToken();
    const token = this.currentToken;
    token.tagName = tag.name;
    token.selfClosing = tag.isSelfClosing;
    token.attrs = tag.attributes;
    this.endTag(tag.end);
  }

  override _stateEndTagOpen(codePoint: number): void {
    const { html, pos } = this.preprocessor;
    const tag = readEndTag(html, pos);
    if (tag === null) {
      super._stateEndTagOpen(codePoint);
      return;
    }
    this._createEndTagToken();
    this.currentToken.tagName = tag.name;
    this.endTag(tag.end);
  }

  private endTag(end: number): void {
    this.preprocessor.pos = end;
    this.state = TokenizerMode.DATA;
    this.emitCurrentTagToken();
  }

  override _stateRcdata(codePoint: number): void {
    super._stateRcdata(codePoint);
    if (codePoint > SPACE && codePoint !== LESS_THAN && codePoint !== AMPERSAND) this.extend(LESS_THAN, AMPERSAND);
  }

  override _stateRawtext(codePoint: number): void {
    super._stateRawtext(codePoint);
    if (codePoint > SPACE && codePoint !== LESS_THAN) this.extendToTag();
  }

  override _stateScriptData(codePoint: number): void {
    super._stateScriptData(codePoint);
    if (codePoint > SPACE && codePoint !== LESS_THAN) this.extendToTag();
  }

  override _stateComment(codePoint: number): void {
    super._stateComment(codePoint);
    if (codePoint >= SPACE && codePoint !== LESS_THAN && codePoint !== HYPHEN) this.extend(LESS_THAN, HYPHEN);
  }

  override _stateAttributeValueDoubleQuoted(codePoint: number): void {
    super._stateAttributeValueDoubleQuoted(codePoint);
    if (codePoint >= SPACE && codePoint !== QUOTATION_MARK && codePoint !== AMPERSAND)
      this.extend(QUOTATION_MARK, AMPERSAND);
  }

  override _stateAttributeValueSingleQuoted(codePoint: number): void {
    super._stateAttributeValueSingleQuoted(codePoint);
    if (codePoint >= SPACE && codePoint !== APOSTROPHE && codePoint !== AMPERSAND) this.extend(APOSTROPHE, AMPERSAND);
  }

  /** The tree enforces the same limit, but sees a tag only after all its attributes are read. */
  override _leaveAttrName(): void {
    super._leaveAttrName();
    if (this.currentToken.attrs.length > PAGE_LIMITS.attributes)
      refuseAsTooComplex("attributes on one element", PAGE_LIMITS.attributes);
  }

  /** Extends a run of white space to its end, or to a carriage return. */
  private extendBlanks(): void {
    const { html, pos } = this.preprocessor;
    if (this.runEnd !== pos + 1 || !isBlank(html.charCodeAt(pos))) return;
    let at = pos + 1;
    while (isBlank(html.charCodeAt(at))) at++;
    this.preprocessor.pos = at - 1;
    this.runEnd = at;
  }

  /** Extends the current run of a script or style to the next `<`, in one search if nothing before it is replaced. */
  private extendToTag(): void {
    const { html, pos } = this.preprocessor;
    this.isRewritten ??= html.includes("\r") || html.includes("\0");
    if (this.isRewritten) {
      this.extend(LESS_THAN, LESS_THAN);
      return;
    }
    if (this.runEnd !== pos + 1) return;
    const tag = html.indexOf("<", pos + 1);
    const end = tag < 0 ? html.length : tag;
    this.preprocessor.pos = end - 1;
    this.runEnd = end;
  }

  /** Extends the current run to one of two characters, or to anything unusual. */
  private extend(stop: number, otherStop: number): void {
    const { html, pos } = this.preprocessor;
    if (this.runEnd !== pos + 1) return;
    let at = pos + 1;
    const end = html.length;
    while (at < end) {
      const unit = html.charCodeAt(at);
      if (unit === stop || unit === otherStop || unit >= SURROGATES) break;
      if (unit < SPACE && unit !== LINE_FEED && unit !== TAB) break;
      at++;
    }
    this.preprocessor.pos = at - 1;
    this.runEnd = at;
  }
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === TAB;
}

/** parse5's parser with the tokenizer above. */
export class QuickParser extends Parser<never> {
  constructor(options: ConstructorParameters<typeof Parser>[0]) {
    super(options as never);
    this.tokenizer = new QuickTokenizer(this.options, this) as never;
  }
}
