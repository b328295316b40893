import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** What only stands in a cookie banner or in place of a blocked embed. */
export const consentPhrases: Wording = {
  en: listed(`
    we use cookies, uses cookies, accept cookies, accept all cookies, cookie settings, cookie preferences, cookie
    policy, manage consent, consent preferences, your consent, this content is hosted by, to view this content, to
    see this content, to display this content, allow cookies, enable cookies, please enable javascript, javascript
    is disabled, javascript must be enabled, requires javascript, your browser does not support, browser does not
    support, video is not supported, update your browser, your privacy settings, privacy settings, external content,
    load content, show external content, this content is not available, content is not available due to, embedded
    content is not available, disable your ad blocker, ad blocker, adblocker, strictly necessary cookies, right to
    opt-out, sale of your personal information, view more on instagram, view this post on instagram, a post shared
    by, see this post on, media playback is unsupported, media playback is not supported, an error occurred while
    loading, this video can not be played, this video cannot be played, this browser does not support the video
    element, something went wrong, enable javascript to, turn on javascript, up-to-date web browser, upgrade your browser,
    upgrading your browser, page is best viewed in, site is best viewed in
  `),
  de: listed(`
    cookies akzeptieren, verwendet cookies, verwenden cookies, cookie-einstellungen, ihre einwilligung, ihre
    zustimmung, deine zustimmung, einwilligung erteilen, zustimmen und weiter, externer inhalt, externen inhalt,
    externe inhalte, externen inhalts, empfohlener externer inhalt, empfohlener redaktioneller inhalt, externen
    content, externe inhalte anzeigen, inhalt laden, inhalte laden, inhalt anzeigen, inhalt von twitter, inhalt von
    youtube, inhalt von instagram, inhalt von facebook, personenbezogene daten, an drittplattformen, an
    drittanbieter, datenschutzerklärung, datenschutzeinstellungen, aus datenschutzgründen, klick für den
    datenschutz, an dieser stelle finden sie, dieses element zu laden, bitte aktivieren sie javascript, javascript
    aktivieren, ihr browser unterstützt, dein browser unterstützt, respektieren deine privatsphäre, respektieren
    ihre privatsphäre, ohne dein einverständnis, ohne ihr einverständnis, drittanbieter-inhalte, eingebunden werden,
    mir inhalte von, browser-push, push-benachrichtigungen sind
  `),
  fr: listed(`
    nous utilisons des cookies, accepter les cookies, gérer vos préférences, votre consentement, ce contenu est
    bloqué, ce contenu n'est pas visible, contenu externe, afficher le contenu, pour afficher ce contenu, votre
    navigateur ne supporte pas, veuillez activer javascript, activer javascript, politique de confidentialité, dépôt
    de cookies, n'a pas pu être affiché, un bloqueur de publicité, ce contenu peut être bloqué
  `),
  es: listed(`
    utilizamos cookies, usamos cookies, aceptar cookies, política de cookies, configuración de cookies, su
    consentimiento, este contenido está alojado, contenido externo, para ver este contenido, su navegador no
    soporta, tu navegador no soporta, habilite javascript, activa javascript, política de privacidad, bloqueador de
    anuncios
  `),
  it: listed(`
    utilizziamo i cookie, utilizza cookie, accetta i cookie, accetta i cookies, preferenze cookie, il tuo consenso,
    contenuto esterno, per visualizzare questo contenuto, questo contenuto è ospitato, il tuo browser non supporta,
    abilita javascript, informativa sulla privacy, informativa privacy
  `),
  pt: listed(`
    utilizamos cookies, usamos cookies, aceitar cookies, política de cookies, política de privacidade, seu
    consentimento, conteúdo externo, para ver este conteúdo, seu navegador não suporta, o seu browser não suporta,
    ative o javascript, bloqueador de anúncios
  `),
  nl: listed(`
    wij gebruiken cookies, we gebruiken cookies, cookies accepteren, accepteer cookies, cookie-instellingen,
    cookievoorkeuren, toestemming voor, externe inhoud, om deze inhoud te, deze inhoud kan niet, je browser
    ondersteunt, uw browser ondersteunt, privacybeleid, schakel javascript in
  `),
  pl: listed(`
    używamy plików cookie, pliki cookies, plików cookies, akceptuj cookies, polityka prywatności, polityce
    prywatności, wyrażam zgodę, twoja przeglądarka nie obsługuje, włącz javascript, zewnętrzna treść, treści
    zewnętrzne
  `),
  ru: listed(`
    мы используем cookie, использует файлы cookie, файлы cookie, политика конфиденциальности, политикой
    конфиденциальности, ваш браузер не поддерживает, включите javascript, чтобы увидеть это содержимое
  `),
  ja: listed(`
    cookieを使用, クッキーを使用, cookieの使用, プライバシーポリシー, javascriptを有効, お使いのブラウザ, このコンテンツを表示
  `),
  zh: listed(`
    使用cookie, 使用 cookie, 隐私政策, 隱私權政策, 您的浏览器不支持, 您的瀏覽器不支援, 启用javascript, 啟用 javascript
  `),
  ko: listed(`
    쿠키를 사용, 개인정보처리방침, 개인정보 처리방침, 브라우저가 지원, 자바스크립트를 활성화, 동영상 재생을 지원하지 않는
  `),
  sv: listed(`
    vi använder cookies, använder kakor, godkänn cookies, acceptera cookies, ditt samtycke, externt innehåll, din
    webbläsare stöder inte, aktivera javascript, innehåll från tredje part
  `),
  da: listed(`
    vi bruger cookies, accepter cookies, dit samtykke, eksternt indhold, din browser understøtter ikke,
    cookieindstillinger
  `),
  no: listed(`
    vi bruker cookies, informasjonskapsler, ditt samtykke, eksternt innhold, nettleseren din støtter ikke
  `),
  fi: listed(`
    käytämme evästeitä, hyväksy evästeet, evästeasetukset, selaimesi ei tue, ulkoinen sisältö, sisältöä ei voida
    näyttää
  `),
  cs: listed(`
    používáme cookies, soubory cookie, souhlas s, váš prohlížeč nepodporuje, zapněte javascript
  `),
  tr: listed(`
    çerezleri kullan, çerez politikası, gizlilik politikası, tarayıcınız desteklemiyor, javascript'i etkinleştirin
  `),
};
