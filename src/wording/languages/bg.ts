import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Bulgarian. */
export const bg: LanguageWording = {
  advertisingLabels: listed(`реклама`),
  relatedHeadings: listed(`прочетете още, вижте още, още по темата, четете още, вижте също, свързани статии`),
  relatedLeadIns: listed(`прочетете още, вижте още, още по темата, четете още, вижте също`),
  creditLeadIns: listed(`снимка, снимки, фото`),
  modifiedWords: listed(`актуализиран*, обновен*, редактиран*, променен*`),
  publishedWords: listed(`публикуван*, публикация`),
};
