import { type Element, isTag, type ParentNode } from "domhandler";
import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { withClass } from "../with-class.ts";

/** Longer texts in caption markup are paragraphs of a photo essay. */
const MAX_CAPTION_CHARS = 700;
/** With these in a figure, its caption belongs to the text. */
const TEXT_FIGURES = new Set(["table", "blockquote", "pre", "code"]);
const PICTURES: ReadonlySet<string> = new Set(["img", "picture", "video"]);

const CAPTION_CLASSES = listed(`
  caption, captions, figcaption, caption text, wp caption text, wp caption dd, img caption, photo caption,
  image caption, photo credit, photo credits, image credit, image credits, img credit, photocredit,
  imagecredit, media credit, picture credit, photo source, image source, photo by, photographer, image
  copyright, photo copyright, image description, image legend, image title, .credit, .credits, .legend,
  .cutline, cutline, bildunterschrift, bildtext, bildquelle, bildnachweis, img subtitle, image subtitle,
  legende, foto credit, foto autor, bildrechte, fotocredit, fotocredits, media caption, media copyright,
  gallery caption, video caption, slide caption, image info, img info, photo info, picture info, bild info, foto info, media info, absatzbild info, image desc,
  img desc, photo desc, photo description, picture description, img description, photo author, image author, image rights, photo rights, image note, photo note, photo text, bild text, foto text, figure caption, lightbox caption, attachment caption, caption
  credit, article image caption, pie foto, piefoto, pie de foto, didascalia
`);

export const removeCaptions: CleanRule = {
  name: "remove-captions",
  why: "Picture captions and credits interrupt the paragraphs; they are stored with the images.",
  apply(page, { isManual }) {
    const isOfText = figuresOf(TEXT_FIGURES);
    const isWithPicture = figuresOf(PICTURES);
    const isNamed = (element: Element) =>
      !holdsPicture(element) &&
      !isOfTable(element) &&
      !(element.name === "figcaption" && isOfText(element.parent)) &&
      // In a manual, lists of members and code have captions too.
      !(isManual && !isWithPicture(boxOf(element)));
    return [
      ...page
        .withTag("figcaption")
        .filter((caption) => page.proseOf(caption) <= MAX_CAPTION_CHARS && !isOfText(caption.parent)),
      ...withClass(page, CAPTION_CLASSES, { prose: MAX_CAPTION_CHARS, unless: ["has", "no", "with", "table"] }).filter(
        isNamed,
      ),
    ];
  },
};

/** Whether a box contains one of these elements. Each box is read once, however many captions it has. */
function figuresOf(names: ReadonlySet<string>): (box: ParentNode | null) => boolean {
  const known = new Map<ParentNode | null, boolean>();
  return (box) => {
    const read = known.get(box) ?? box?.children.some((child) => holds(child as Element, names)) ?? false;
    known.set(box, read);
    return read;
  };
}

/** Whether it is the caption of a table, or part of it. */
function isOfTable({ name, parent }: Element): boolean {
  return name === "caption" || (parent !== null && isTag(parent) && parent.name === "caption");
}

/** The box of a caption and its picture; the caption may have a box of its own, below that of the picture. */
function boxOf(caption: Element): ParentNode | null {
  const { parent } = caption;
  const hasSiblings = parent?.children.some((child) => isTag(child) && child !== caption) ?? false;
  return hasSiblings ? parent : (parent?.parent ?? null);
}

function holdsPicture(element: Element): boolean {
  return holds(element, PICTURES);
}

function holds(element: Element, names: ReadonlySet<string>): boolean {
  if (!isTag(element)) return false;
  return names.has(element.name) || element.children.some((child) => holds(child as Element, names));
}
