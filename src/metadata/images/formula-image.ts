import type { Element } from "domhandler";

/** How the picture of a formula is named, and where such pictures are drawn. */
export const FORMULA_IMAGE = {
  class:
    /(?:^|[\s_-])(?:mwe-math-fallback-image(?:-\w+)?|latex|tex|math|ql-img-(?:inline|displayed)-(?:formula|equation))(?=$|[\s_-])/i,
  url: /latex\.codecogs\.com|\/latex\.php|[?&]cht=tx|\/math\/render\/|quicklatex/i,
  display: /-display|displayed|(?:^|\s)display(?:math)?(?:$|\s)/i,
} as const;

/** The TeX that stands for the picture of a formula; `null` for every other picture. */
export function texOfImage({ attribs }: Element): string | null {
  const tex = (attribs["data-latex"] ?? attribs["data-tex"] ?? attribs.alt ?? "").trim();
  if (tex === "") return null;
  const isFormula = FORMULA_IMAGE.class.test(attribs.class ?? "") || FORMULA_IMAGE.url.test(attribs.src ?? "");
  return isFormula ? tex : null;
}
