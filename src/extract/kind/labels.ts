/** What short texts of a page tell of its kind, by language where they are words. */
const LABELS = {
  /** What buys. */
  buy: `add to cart|add to bag|add to basket|add to trolley|buy now|buy it now|shop now|add to wishlist|add to wish list|add to list|in stock|out of stock|sold out|pre-order|preorder|notify me|quick view|quick add|quick shop|select options|choose options|view product|checkout|quantity|qty|qty:|quantity:|free shipping|size guide|size chart
    |in den warenkorb|jetzt kaufen|auf lager|ausverkauft|ajouter au panier|acheter|en stock|añadir al carrito|añadir a la cesta|comprar|comprar ahora|agotado|aggiungi al carrello|acquista|acquista ora|adicionar ao carrinho|esgotado|in winkelwagen|in winkelmand|lägg i varukorg|köp|læg i kurv|legg i handlekurv|lisää ostoskoriin|do koszyka|dodaj do koszyka|do košíku|kosárba|adaugă în coș|sepete ekle|в корзину|купить|добавить в корзину|カートに入れる|加入购物车|장바구니`,
  /** What tells of one product. */
  product: `description|product description|specifications|specs|product details|details|features|customer reviews|reviews|write a review|you may also like|customers also bought|frequently bought together|sku|sku:|ingredients|materials|dimensions|shipping & returns|shipping|returns|warranty|color|color:|size|size:|model|brand|brand:
    |produktbeschreibung|produktdetails|kundenbewertungen|beschreibung|technische daten|caractéristiques|avis clients|descripción|especificaciones|opiniones|descrizione|specifiche|recensioni|descrição|avaliações|specificaties|opis|specyfikacja|описание|характеристики|отзывы|商品説明|商品描述|상품평`,
  /** What sorts and filters. */
  sort: `sort by|sort by:|sort|sort:|filter|filters|filter by|filter by:|clear all|clear filters|apply filters|apply|relevance|featured|best selling|bestsellers|price, low to high|price, high to low|price: low to high|price: high to low|price low to high|price high to low|most popular|newest|newest first|refine by|show filters|all filters|results|load more|show more|view all|see all|shop all|view more|grid|list view|per page|items per page|price range|availability
    |sortieren|sortieren nach|filtern|alle anzeigen|mehr laden|trier par|filtrer|filtres|voir tout|ordenar por|filtrar|ver todo|ver todos|ordina per|filtra|vedi tutti|sorteren op|sorteren|filteren|sortuj|filtruj|сортировать|фильтр|показать ещё|並べ替え|排序|筛选`,
  /** What is told of those who write in a thread. */
  member: `joined|joined:|posts|posts:|messages|messages:|location|location:|member|new member|senior member|junior member|active member|well-known member|registered|registered user|reputation|reaction score|reaction score:|points|moderator|administrator|admin|staff|contributor|guest|newbie|op|original poster|offline|online|likes:|threads|topics|thread starter|registered:|member since|topic starter|views|views:|asked|answered|modified|viewed|thanks|rep|karma|trophy points|community expert|registriert|beiträge|beiträge:|mitglied|themenstarter|inscrit|inscription|membre|mensajes|miembro|registrado|messaggi|utente|iscritto|berichten|lid sinds|inlägg|medlem|posty|dołączył|сообщения|регистрация|сообщений|участник`,
  /** What a site of services asks for. */
  service: `get started|get started free|get started for free|start free trial|free trial|try for free|try it free|start for free|request a demo|book a demo|get a demo|schedule a demo|watch demo|contact sales|talk to sales|talk to an expert|talk to us|get a quote|get a free quote|free quote|request a quote|request quote|get in touch|contact us|contact us today|book now|book online|book a call|schedule a call|schedule now|schedule service|schedule a consultation|free consultation|request a consultation|request an appointment|make an appointment|book an appointment|schedule an appointment|our services|our work|our team|our clients|our process|why choose us|how it works|pricing|plans & pricing|see pricing|view pricing|testimonials|what our clients say|what our customers say|case studies|solutions|frequently asked questions|faq|faqs|call us|call now|call today|apply now|apply today|enroll now|donate|donate now|sign up free|sign up for free|learn more|find out more|explore|our mission|about us|who we are|what we do|get directions|meet the team|download now|service area|service areas|areas we serve|locations|find a location
    |kontakt|kontaktieren sie uns|jetzt anfragen|angebot anfordern|leistungen|unsere leistungen|kostenlos testen|mehr erfahren|contactez-nous|nos services|demander un devis|en savoir plus|essai gratuit|contáctanos|nuestros servicios|solicitar presupuesto|saber más|prueba gratis|contattaci|i nostri servizi|scopri di più|richiedi un preventivo|contate-nos|nossos serviços|saiba mais|neem contact op|onze diensten|meer informatie|kontakta oss|våra tjänster|läs mer|skontaktuj się|nasze usługi|dowiedz się więcej|связаться|наши услуги|подробнее|お問い合わせ|サービス|联系我们|문의하기`,
  /** What documentation has around and in its text. */
  docs: `on this page|on this page:|in this article|table of contents|contents|edit this page|edit this page on github|edit on github|improve this page|suggest edits|was this page helpful?|was this helpful?|was this article helpful?|copy|copy code|parameters|returns|return value|syntax|example|examples|example:|usage|synopsis|options|note|note:|tip|warning|caution|important|see also|see also:|prerequisites|installation|quick start|quickstart|api reference|reference|documentation|docs|introduction|overview|changelog|release notes|version|deprecated|default:|type:|required|optional|browser compatibility|specifications|next steps|previous topic|next topic|feedback|last updated on|view source|guides|tutorials|tutorial|getting started|troubleshooting|configuration|methods|properties|attributes|arguments
    |auf dieser seite|beispiel|beispiele|voraussetzungen|siehe auch|sur cette page|exemple|voir aussi|en esta página|ejemplo|véase también|in questa pagina|esempio|vedi anche|exemplo|veja também|voorbeeld|zie ook|przykład|пример|см. также|примечание|目次|例|目录|示例`,
} as const;

export type LabelKind = keyof typeof LABELS | "price" | "ago" | "count";

const KINDS = new Map<string, LabelKind>();
for (const [kind, labels] of Object.entries(LABELS) as [keyof typeof LABELS, string][])
  for (const label of labels.split("|")) if (!KINDS.has(label.trim())) KINDS.set(label.trim(), kind);

const PRICE =
  /^(?:(?:from|ab|now|was|sale|only|usd|us|ca|a|au)? ?[$£€¥₹₽₩]\s?\d[\d.,]*|\d[\d.,\s]*\s?(?:€|£|¥|zł|kr\.?|₽|руб\.?|円|元|원|usd|eur|gbp|chf|kč|ft|lei|tl))(?:\s?[-–]\s?[$£€]?\d[\d.,]*)?(?:\/\w+)?$/i;
const AGO =
  /^.{0,20}\b\d+\s?(?:s|m|h|d|w|mo|y|yr|min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\s?ago$|^(?:vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+|\d+ \p{L}+ (?:fa|atrás|geleden|sedan|siden|sitten|temu|назад))$|^\d+\s?(?:日前|時間前|年前|天前|小时前|일 전|시간 전)$/iu;
const COUNT =
  /^\(?\d[\d.,]*k?\)?\s(?:results?|items?|products?|reviews?|comments?|replies|answers?|posts?|votes?|views?|likes?|points?|upvotes?|members?|ratings?|messages?|ergebnisse|produkte?|artikel|bewertungen|antworten|kommentare|résultats|produits|avis|réponses|commentaires|resultados|productos|reseñas|respuestas|risultati|prodotti|recensioni|risposte|resultaten|producten|reacties)\b.{0,12}$/i;

/** What a short text says of the kind of its page; `null` for most. */
export function labelKindOf(text: string): LabelKind | null {
  if (text === "") return null;
  const known = KINDS.get(text.toLowerCase());
  if (known !== undefined) return known;
  if (!/\d/.test(text)) return null;
  if (PRICE.test(text)) return "price";
  if (AGO.test(text)) return "ago";
  return COUNT.test(text) ? "count" : null;
}
