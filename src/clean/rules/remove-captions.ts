import { type Element, isTag } from "domhandler";
import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import type { PageIndex } from "../page-index.ts";
import { withClass } from "../with-class.ts";

/** Longer texts in caption markup are paragraphs of a photo essay. */
const MAX_CAPTION_CHARS = 700;
/** With these in a figure, its caption belongs to the text. */
const TEXT_FIGURES = new Set(["table", "blockquote", "pre", "code"]);

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
  apply: (page) => [
    ...captionsOfPictures(page),
    ...withClass(page, CAPTION_CLASSES, { prose: MAX_CAPTION_CHARS, unless: ["has", "no", "with", "table"] }).filter(
      (element) => element.name !== "caption" && !holdsPicture(element),
    ),
  ],
};

/** Each figure is read once, however many captions it has. */
function captionsOfPictures(page: PageIndex): Element[] {
  const figures = Map.groupBy(page.withTag("figcaption"), ({ parent }) => parent);
  return [...figures].flatMap(([figure, captions]) =>
    figure?.children.some((child) => holds(child as Element, TEXT_FIGURES))
      ? []
      : captions.filter((caption) => page.proseOf(caption) <= MAX_CAPTION_CHARS),
  );
}

function holdsPicture(element: Element): boolean {
  return holds(element, new Set(["img", "picture", "video"]));
}

function holds(element: Element, names: ReadonlySet<string>): boolean {
  if (!isTag(element)) return false;
  return names.has(element.name) || element.children.some((child) => holds(child as Element, names));
}
