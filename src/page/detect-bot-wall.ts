import type { Document } from "domhandler";
import type { FetchedPage } from "../fetched-page.ts";
import { overviewOf, type PageOverview } from "./page-overview.ts";

/** Why a page is not the article, as a sentence. */
export interface PageVerdict {
  readonly reason: string;
}

/** A page with more text, in characters, is not a challenge, whatever scripts it loads. */
const MAX_TEXT_CHARS = 1500;

/** URLs and ids of bot protection services. Ordinary pages load most of them too, so none is sufficient alone. */
const SERVICE =
  /\/cdn-cgi\/challenge-platform\/|challenges\.cloudflare\.com|captcha-delivery\.com|px-cdn\.net|perimeterx|_incapsula_resource|imperva|awswaf\.com|\/ddos-guard\/|sucuri_cloudproxy|hcaptcha\.com|recaptcha|geetest|arkoselabs|funcaptcha|friendlycaptcha|\.within\.website|vercel\/security/i;
const SERVICE_ID =
  /^(?:challenge-(?:form|stage|running|error-text|container)|cf-(?:wrapper|challenge.*|error-details)|px-captcha|captcha(?:-container|-form)?|anubis_challenge|bot-check|robot-check|distilIdentificationBlock)$/i;
const SERVICE_SCRIPT =
  /_cf_chl_opt|\bvar dd\s*=\s*\{|_pxAppId|gokuProps|_Incapsula_Resource|sucuri_cloudproxy_js|anubis/;

const TITLE =
  /^(?:just a moment|one moment|attention required|access (?:to this page has been )?denied|pardon our interruption|are you (?:a )?(?:human|robot)|robot check|security (?:check|checkpoint|verification)|.{0,40}security checkpoint|human verification|verify(?:ing)? (?:that )?you are|please (?:wait|verify)|checking your browser|ddos-guard|captcha|bot (?:check|verification)|making sure you'?re not a bot|sicherheitsüberprüfung|einen moment|vérification|un instant|un momento|comprobaci[oó]n de seguridad|проверка|少々お待ちください|请稍候|잠시만)/i;

const SENTENCES =
  /(?:enable|turn on) (?:java ?script|cookies)(?: and (?:java ?script|cookies))? (?:to (?:continue|proceed)|and reload)|checking (?:(?:if |that |whether )?(?:the site|your) connection is secure|your browser)|verify(?:ing)? (?:that )?you(?:'re| are)(?: a| not a)? (?:human|robot|bot)|(?:unusual|suspicious) (?:traffic|activity)|(?:i am|i'm|you(?:'re| are)) not a (?:robot|bot)|automated (?:access|requests?|traffic|tools?|queries)|(?:ray|incident|request|reference|event) (?:id|#) ?:? ?[#\w.-]{8}|made us think (?:that )?you(?:'re| are)? (?:were )?a bot|press (?:and|&) hold|review the security of your connection|blocked by (?:the )?(?:network|site's) security|complete the (?:captcha|security check)|kein roboter|pas un robot|no (?:eres|soy|es) un robot|non sono un robot|не робот|ロボットではありません|不是机器人|로봇이 아닙니다/i;

/**
 * Detects a human-verification page sent with status 200 instead of the article: little text, and at least two of these
 * signs: a service's script, a telling title, a telling sentence, an otherwise empty page that waits for scripts.
 * @param document as parsed, before cleaning.
 * @param text the extracted text; if it is long, the page is not examined.
 */
export function detectBotWall(document: Document, _page: FetchedPage, text: string): PageVerdict | null {
  if (text.length > MAX_TEXT_CHARS) return null;
  const overview = overviewOf(document);
  if (overview.saysArticle || overview.text.length > MAX_TEXT_CHARS) return null;
  const signs = botWallSigns(overview);
  if (signs.length < 2) return null;
  return { reason: `The page asks for proof that the visitor is human: ${signs.join(", ")}.` };
}

function botWallSigns(overview: PageOverview): string[] {
  const signs: string[] = [];
  if (loadsService(overview)) signs.push("it loads a challenge service");
  if (TITLE.test(overview.title) || overview.headings.some((heading) => TITLE.test(heading)))
    signs.push("its title says so");
  if (SENTENCES.test(`${overview.text} ${overview.withoutScripts}`)) signs.push("its text says so");
  if (overview.text === "" && overview.elements.some((element) => element.name === "script"))
    signs.push("it has no text");
  return signs;
}

function loadsService({ elements }: PageOverview): boolean {
  return elements.some(({ name, attribs, children: [first] }) => {
    const address = attribs.src ?? attribs.action ?? attribs.href ?? "";
    if (SERVICE.test(address) && name !== "a") return true;
    if (SERVICE_ID.test(attribs.id ?? "")) return true;
    return name === "script" && first?.type === "text" && SERVICE_SCRIPT.test(first.data);
  });
}
