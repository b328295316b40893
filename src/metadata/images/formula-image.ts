import type { Element } from "domhandler";

/** Classes of formula images, and services that render them. */
export const FORMULA_IMAGE = {
  class:
    /(?:^|[\s_-])(?:mwe-math-fallback-image(?:-\w+)?|latex|tex|math|ql-img-(?:inline|displayed)-(?:formula|equation))(?=$|[\s_-])/i,
  url: /latex\.codecogs\.com|\/latex\.php|[?&]cht=tx|\/math\/render\/|quicklatex/i,
  display: /-display|displayed|(?:^|\s)display(?:math)?(?:$|\s)/i,
} as const;

/** The TeX of a formula image; `null` for any other image. */
export function texOfImage({ attribs }: Element): string | null {
  const tex = (attribs["data-latex"] ?? attribs["data-tex"] ?? attribs.alt ?? "").trim();
  if (tex === "") return null;
  const isFormula = FORMULA_IMAGE.class.test(attribs.class ?? "") || FORMULA_IMAGE.url.test(attribs.src ?? "");
  return isFormula ? tex : null;
}
