/** Words of a path (a segment, or a hyphenated part of one) by the kind of page they indicate. */
const PATH_WORDS = {
  shop: /^(?:products?|p|dp|itm|item|items|shop|store|sku|pd|pdp|buy|prod|produkt|produkte|produit|produits|producto|productos|prodotto|prodotti|produto|tienda|boutique)$/,
  collection:
    /^(?:collections?|category|categories|cat|c|browse|departments?|catalog|catalogue|plp|kategorie|kategorien|categorie|categoria|gifts|sale|deals|brands?)$/,
  listing:
    /^(?:tags?|topics?|search|list|lists|listing|listings|archives?|archive|directory|jobs?|page|results|events|calendar|section|sections|rankings?|linePositions|index|resources|library|author|authors|news|blog|blogs|articles|stories|newsroom|press)$/,
  forum:
    /^(?:forums?|foren|threads?|t|topic|viewtopic(?:\.php)?|showthread(?:\.php)?|questions?|r|comments|discussions?|community|communities|board|boards|post|topic_show(?:\.pl)?|groups?|answers|q|qa|phpbb\d?|vb|smf|index\.php|thread|td-p|m-p|message|messages|d|foro|foros|viewthread(?:\.php)?|read(?:\.php)?)$/,
  docs: /^(?:docs?|documentation|api|apis|reference|manual|manuals|man|guide|guides|help|kb|wiki|learn|tutorials?|handbook|spec|specs|sdk|developers?|getting-started|quickstart|get-started|latest|stable|howto|en-us|man-pages|user-guide|rfc|rfcs|userguide|support|faq|intro|introduction|concepts|v?\d+(?:\.[\dx]+)+)$/,
  service:
    /^(?:services?|solutions?|about|about-us|contact|pricing|features?|platform|industries|company|who-we-are|what-we-do|programs?|insurance|loans?|locations?|treatments?|practice-areas|products-services|leistungen|dienstleistungen|servicios|servizi|careers|admissions|plans|tools?|software|use-cases?|enterprise|business|personal)$/,
  article:
    /^(?:articles?|story|posts?|blog|blogs|news|opinion|features|review|reviews|recipes?|politics|world|tech|technology|sports?|health|lifestyle|insights|business|magazine|entertainment|finance|archives|20\d\d|19\d\d|noticias|actualites|nachrichten|artikel)$/,
} as const;

/** Words of a hostname. */
const HOST_WORDS = {
  shop: /(?:^|\.)(?:shop|store|boutique|tienda)\.|shop|store\./,
  forum:
    /forum|(?:^|\.)(?:community|communities|discuss|discussions|discourse|boards?|answers|meta|talk|groups?|q)\.|stackexchange|board/,
  docs: /(?:^|\.)(?:docs?|developers?|dev|api|help|support|learn|manual|wiki|kb|man|guide|tutorials?)\.|docs|\.(?:readthedocs|gitbook|github)\.io/,
  blog: /(?:^|\.)(?:blog|blogs|news|engineering)\.|blog|news|times|post|journal|magazine|daily|\.(?:substack|medium|wordpress|blogspot)\.com/,
} as const;

/** Top-level domains, by who registers them. */
const TOP_LEVELS = [
  ["com", /\.com$/],
  ["institution", /\.(?:org|edu|gov|int)$|\.(?:ac|edu|gov|org)\.[a-z]{2}$/],
  ["software", /\.(?:io|dev|ai|app|so)$/],
] as const;

export type TopLevel = (typeof TOP_LEVELS)[number][0];

export type PathSign = keyof typeof PATH_WORDS;
export type HostSign = keyof typeof HOST_WORDS;

/** Signs of a page's kind in its URL alone. */
export interface UrlSigns {
  readonly path: ReadonlySet<PathSign>;
  /** Whether the last path segment is such a word. */
  readonly endsIn: ReadonlySet<PathSign>;
  readonly host: ReadonlySet<HostSign>;
  readonly depth: number;
  readonly isRoot: boolean;
  /** Words of the last segment, separated by hyphens or underscores. */
  readonly slugWords: number;
  readonly slugLength: number;
  /** Whether it has a number of four digits or more. */
  readonly hasNumber: boolean;
  /** Whether one of its words is a number of up to three digits, as in "10-ways-to-save". */
  readonly hasSmallNumber: boolean;
  readonly endsInDigit: boolean;
  readonly hasQuery: boolean;
  readonly hasExtension: boolean;
  readonly topLevel: TopLevel | null;
}

export function readUrlSigns(url: string): UrlSigns {
  const parsed = URL.parse(url);
  const hostname = parsed?.hostname.replace(/^www\./, "") ?? "";
  const pathname = parsed?.pathname.toLowerCase() ?? "/";
  const segments = pathname
    .split("/")
    .filter((segment) => segment !== "" && !/^[a-z]{2}(?:[-_][a-z]{2})?$/.test(segment));
  const last = segments.at(-1) ?? "";
  const slug = last.replace(/\.(?:html?|php|aspx?|jsp|shtml|cfm)$/, "");
  return {
    path: namesOf(PATH_WORDS, segments),
    endsIn: namesOf(PATH_WORDS, segments.slice(-1)),
    host: namesOf(HOST_WORDS, [hostname]),
    depth: segments.length,
    isRoot: segments.length === 0 || (segments.length === 1 && /^(?:index|home|default)(?:\.\w+)?$/.test(last)),
    slugWords: slug === "" ? 0 : slug.split(/[-_+]|%20/).filter((word) => word !== "").length,
    slugLength: slug.length,
    hasNumber: /\d{4,}/.test(slug),
    hasSmallNumber: /(?:^|[-_+])\d{1,3}(?:[-_+]|$)/.test(slug),
    endsInDigit: /\d$/.test(slug),
    hasQuery: (parsed?.search.length ?? 0) > 1,
    hasExtension: slug !== last,
    topLevel: TOP_LEVELS.find(([, pattern]) => pattern.test(hostname))?.[0] ?? null,
  };
}

function namesOf<Sign extends string>(
  words: Readonly<Record<Sign, RegExp>>,
  texts: readonly string[],
): ReadonlySet<Sign> {
  const signs = new Set<Sign>();
  for (const [sign, pattern] of Object.entries(words) as [Sign, RegExp][])
    if (texts.some((text) => pattern.test(text))) signs.add(sign);
  return signs;
}
