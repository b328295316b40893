import type { Document } from "domhandler";
import type { FetchedPage } from "../fetched-page.ts";
import type { PageVerdict } from "./detect-bot-wall.ts";
import { hasNavigation, overviewOf, type PageOverview, textOf } from "./page-overview.ts";

/** In characters: consent pages are long, but shorter than a page with a home page's links. */
const MAX_TEXT_CHARS = 8000;
/** An extraction from such a page has only a part of its text. */
const MAX_ARTICLE_CHARS = 3000;

/** Mentions of consent. A page without a menu that asks to accept something is about that alone. */
const MIN_TOPICS = 3;
const MIN_TOPICS_ALONE = 2;

/** A path or host dedicated to consent, such as `consent.example.com` or `/privacy-gate`. */
const PLACE =
  /(?:^|[./-])(?:consent|cookie-?(?:wall|consent|gate)|privacy-?(?:gate|wall|settings)|my-?privacy|zustimmung|cmp)(?:[./-]|$)/i;

const TOPIC =
  /cookies?\b|consent|privacy|personal data|einwilligung|zustimm|datenschutz|werbung und tracking|confidentialité|consentement|données personnelles|privacidad|consentimiento|datos personales|riservatezza|consenso|toestemming|persoonsgegevens|samtycke|samtykke|integritet|zgod[aęy]\b|prywatno|Cookieの使用|个人信息|개인정보|vie privée|gizlili[kğ]|çerez|soukromí|adatvédel|sütik|confidențialitate|απορρήτου?|απόρρητο|конфиденциальност|персональн\S{1,9} дан|الخصوصية|ملفات تعريف الارتباط|פרטיות|עוגיות|حریم خصوصی|कुकी|गोपनीयता|quyền riêng tư|privasi|プライバシー|クッキー|隐私|隱私|쿠키|คุกกี้|evästei|tietosuoj/gi;

const ACCEPT =
  /^(?:(?:i )?(?:accept|agree)(?: (?:all|and (?:continue|close)|to all|all cookies|cookies))?|(?:yes, )?i(?:'m| am)? (?:agree|happy)|allow all(?: cookies)?|accept .{0,20}cookies|(?:alle[ns]? )?(?:akzeptieren|zustimmen|annehmen)(?: (?:und|&) (?:weiter|schließen))?.{0,20}|alle(?:s)? (?:akzeptieren|annehmen|accepteren|godkänn|toestaan)|einverstanden|(?:tout )?accepter(?: (?:et (?:continuer|fermer)|tout))?|j'accepte|aceptar(?: (?:todo|todas|y continuar))?|accett[ao](?: (?:tutto|e continua))?|akkoord|accepteren|godkänn(?: alla)?|godta(?: alle)?|acceptér(?: alle)?|hyväksy(?: kaikki)?|(?:akceptuję|zgadzam się|przejdź do serwisu)|aceitar(?: (?:todos|tudo))?|принять(?: все)?|согласен|согласиться|(?:tümünü )?kabul et(?:iyorum)?|souhlasím|přijmout(?: vše)?|povolit vše|elfogadom|(?:összes )?elfogadása?|sunt de acord|acceptă(?: tot(?:ul)?)?|accept toate|αποδοχή(?: όλων)?|αποδέχομαι|συμφωνώ|прийняти(?: вс[еі])?|погоджуюс[яь]|أوافق|موافق|قبول(?: الكل)?|אני מסכים|אישור|קבל הכל|می‌پذیرم|موافقم|स्वीकार करें|मैं सहमत हूँ|đồng ý|chấp nhận(?: tất cả)?|setuju|terima(?: semua)?|ยอมรับ(?:ทั้งหมด)?|すべて(?:同意|許可)(?:する)?|同意して続行|許可(?:する)?|同意する|(?:全部)?(?:同意|接受)(?:全部)?|모두 동의|동의합니다|동의)$/i;

/**
 * Detects a consent page shown instead of the article: a separate page whose title or heading is about consent, with a
 * button to agree. A banner over an article does not count.
 * @param document as parsed, before cleaning.
 * @param text the extracted text.
 */
export function detectConsentWall(document: Document, page: FetchedPage, text: string): PageVerdict | null {
  if (text.length > MAX_ARTICLE_CHARS) return null;
  const overview = overviewOf(document);
  if (overview.saysArticle || overview.text.length > MAX_TEXT_CHARS) return null;
  const topics = overview.text.match(TOPIC)?.length ?? 0;
  if (topics < (hasNavigation(overview) ? MIN_TOPICS : MIN_TOPICS_ALONE) || !hasAcceptButton(overview)) return null;
  const place = placeOf(page);
  if (place !== null)
    return { reason: `The page asks for consent instead of showing the article: it redirected to ${place}.` };
  const names = [overview.title, overview.headings[0] ?? ""];
  const named = names.filter((name) => name.search(TOPIC) !== -1).length;
  // At least one mention per 200 characters: an article about privacy has fewer, and declares itself an article.
  if (topics * 200 < overview.text.length || (named === 0 && hasNavigation(overview))) return null;
  const about = named === 0 ? "its text is about that alone" : "its title says so";
  return {
    reason: `The page asks for consent instead of showing the article: ${about}, and it has a button to agree.`,
  };
}

/** The consent path or host that a redirect led to. */
function placeOf(page: FetchedPage): string | null {
  if (page.redirects.length === 0) return null;
  const url = URL.parse(page.finalUrl);
  if (url === null || !(PLACE.test(url.hostname) || PLACE.test(url.pathname))) return null;
  return url.hostname;
}

function hasAcceptButton({ elements }: PageOverview): boolean {
  return elements.some((element) => {
    const { name, attribs } = element;
    if (name === "input") return /submit|button/i.test(attribs.type ?? "") && ACCEPT.test((attribs.value ?? "").trim());
    if (name !== "button" && name !== "a" && attribs.role !== "button") return false;
    return ACCEPT.test(textOf(element).slice(0, 100));
  });
}
