import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** What only stands in a text that asks the reader to subscribe, sign up, follow, donate or write in. */
export const prompts: Wording = {
  en: listed(`
    sign up for our, sign up to our,    sign up now, sign up today, sign
    up for free, sign up to receive,   signing up to our newsletter, sign up
    for breaking news, subscribe to our, on google news, preferred source, subscribe now, subscribe today, subscribe here, subscribe for free,
    subscribe to the newsletter, subscribe to newsletters, our newsletter, our newsletters, our free newsletter, our
    daily newsletter, our weekly newsletter, free newsletter, newsletter signup, newsletter sign-up, join our
    newsletter, join our mailing list, join our email list, our mailing list, in your inbox, to your inbox, into
    your inbox, straight to your inbox, delivered to your inbox, enter your email, enter your e-mail, your email
    address, by signing up, by subscribing, by submitting your information, by providing your email, you agree to
    our terms, agree to receive, unsubscribe at any time, opt out at any time, unsubscribe anytime, thank you for
    subscribing, thanks for subscribing, already a subscriber, already a member, already have an account, create an
    account, create a free account, log in to continue, sign in to continue, register for free, become a member,
    become a subscriber, become a patron, support our journalism, support independent journalism, support local
    journalism, support our work, support us on patreon, support our reporting, support local
    reporting, if you value our, if you value local, if you value independent, make a donation, donate today, donate now, consider
    donating, buy me a coffee, follow us on, follow us at, follow me on, follow her on, follow him on, follow them
    on,  like us on facebook, find us on facebook, join us on facebook, join us on whatsapp, join
    our whatsapp, join our telegram, join the conversation,  join our facebook, download our app,
    download the app, get our app,  download our free app, get the latest news, get the latest updates,
    get breaking news, get unlimited access, unlimited digital access, on twitter and instagram, on facebook and twitter, on twitter and facebook, on facebook and instagram,
    on instagram and facebook, on x and facebook, apps for ios and android, available on ios and android, we may receive compensation, views expressed in this article, views expressed are those, opinions expressed in this article, opinions expressed are those, opinions expressed by, opinions expressed here, never miss a story, never miss the latest,
    stay up to date with, stay informed with, have a tip, got a tip, got a story, do you have a story, have a story,
    send us a tip, send tips, want more stories like this,  like this story, if you enjoyed this article,
    if you liked this article, if you found this article, enjoyed this article, did you like this article, did you
    enjoy this article, thanks for reading, thank you for reading, leave a comment below, share your thoughts, tell
    us what you think, let us know what you think, let us know in the comments, your support makes, to continue
    reading, to read the full story, this article is for subscribers, subscribers only,  turn on notifications, click here to subscribe, click here to sign up, click here to get the, may earn a
    commission, earn an affiliate commission, earn a small commission, may receive a commission, affiliate
    commission, contains affiliate links, may contain affiliate, includes affiliate links, affiliate links in this
    article, as an amazon associate, through the rss 2.0, rss 2.0 feed, to unlock more articles, register to unlock, republish
    our articles
  `),
  de: listed(`
    newsletter abonnieren, newsletter anmelden, newsletter bestellen, melden sie sich vertraulich, sie haben hinweise,
    haben sie hinweise, unseren newsletter, unserem newsletter, unser newsletter,
    kostenlosen newsletter, kostenloser newsletter, newsletter-anmeldung, zum newsletter, für den newsletter, per
    newsletter, jetzt abonnieren, jetzt anmelden, jetzt registrieren, jetzt kostenlos, jetzt testen, kostenlos
    testen, jetzt weiterlesen, weiterlesen mit, mit einem abo, abo abschließen, bereits abonnent, bereits
    registriert, schon registriert, sie haben bereits ein abo, abonnieren sie, abonniere unseren, melden sie sich
    an, melde dich an, hier anmelden, in ihr postfach, in dein postfach, ihre e-mail-adresse, deine e-mail-adresse,
    ihrer e-mail-adresse, folgen sie uns, folge uns auf, folgt uns auf, besuchen sie uns auf, unsere app, in unserer
    app, laden sie unsere app, app herunterladen, unterstützen sie uns, unterstützen sie unsere, unterstütze uns,
    mit einer spende, jetzt spenden, werden sie mitglied, werde mitglied, den artikel teilen, artikel mit anderen teilen, meinung des autors wieder, meinung der autorin wieder, unterstütze uns mit, fehler gefunden, haben sie fehler
    entdeckt, hat ihnen dieser artikel gefallen, hat dir der artikel gefallen, hat dir dieser artikel gefallen, war
    dieser artikel hilfreich, war der artikel nützlich, diskutieren sie mit, schreiben sie uns, schreiben sie einen
    kommentar, ihre meinung ist gefragt, whatsapp-kanal, whatsapp-channel, auf whatsapp folgen, affiliate-links,
    affiliate-link, erhalten wir eine provision, bekommen wir eine provision, kleine provision, push-nachrichten,
    durch den rss 2.0, im rss 2.0, als pdf herunterladen, folgst du schon, keine news mehr verpassen, nichts mehr verpassen, nichts mehr versäumen, vorlesefunktion
  `),
  fr: listed(`
    inscrivez-vous, abonnez-vous, notre newsletter, nos newsletters, notre infolettre, à la newsletter, lettre
    d'information, recevez chaque, recevez gratuitement, recevez nos, votre adresse e-mail, votre adresse email,
    votre adresse mail, votre boîte mail, déjà abonné, déjà abonnée, réservé aux abonnés, réservé à nos abonnés, cet
    article est réservé, il vous reste, suivez-nous sur, suivez nous sur, rejoignez-nous sur, rejoignez notre,
    téléchargez notre application, téléchargez l'application, soutenez-nous, faites un don, faire un don, je
    m'abonne, s'abonner, créez un compte, ne manquez aucune, ne ratez aucune, pour lire la suite, google actualités,
    vous souhaitez recevoir, chaîne whatsapp, sur google news
  `),
  es: listed(`
    suscríbete, suscríbase, suscribirse, nuestro boletín, nuestros boletines, nuestro newsletter, nuestra
    newsletter, boletín de noticias, recibe en tu correo, recibe las, en tu correo, tu correo electrónico, su correo
    electrónico, ya eres suscriptor, exclusivo para suscriptores, solo para suscriptores, regístrate, regístrese,
    inicia sesión, síguenos en, síganos en, sigue nuestro canal, sigue a, únete a nuestro, únete al canal, descarga
    nuestra app, descarga la app, descarga la aplicación, cancela cuando quieras, hazte socio, haz una donación, apóyanos, canal de
    whatsapp, en google news, nuestro canal de, nuestras redes sociales
  `),
  it: listed(`
    iscriviti alla, iscriviti al, iscriviti ora, iscrivetevi, abbonati, nostra newsletter, nostre newsletter, la
    newsletter, alla newsletter, la tua email, il tuo indirizzo email, nella tua casella, già abbonato, riservato
    agli abbonati, contenuto riservato, seguici su, seguici anche, segui il nostro, unisciti al, scarica la nostra
    app, scarica l'app, sostienici, fai una donazione, canale whatsapp, canale telegram, su google news
  `),
  pt: listed(`
    inscreva-se, assine a, assine já, assine nossa, assine o, subscreva, nossa newsletter, nossas newsletters, a
    nossa newsletter, receba as, receba notícias, receba no seu, no seu e-mail, seu e-mail, já é
    assinante, exclusivo para assinantes, cadastre-se, siga-nos no, siga-nos em, siga nosso, siga o nosso, siga o
    canal, participe do nosso, entre no nosso, entre para o, entre no canal, grupo do whatsapp, grupo de whatsapp,
    canal do whatsapp, canal no whatsapp, baixe o app, baixe o aplicativo, apoie o, faça uma doação, clique aqui
    para, no google news, acompanhe no
  `),
  nl: listed(`
    schrijf je in, schrijf u in, meld je aan, meld u aan, onze nieuwsbrief, onze nieuwsbrieven, de nieuwsbrief,
    gratis nieuwsbrief, abonneer je, word abonnee, neem een abonnement, in je mailbox, in je inbox, jouw
    e-mailadres, je e-mailadres, uw e-mailadres, al abonnee, alleen voor abonnees, volg ons op, download onze app,
    download de app, steun ons, word lid, doneer nu, tip de redactie, heb je een tip, whatsapp-kanaal
  `),
  pl: listed(`
    zapisz się, zapisz się na, nasz newsletter, naszego newslettera, do newslettera, subskrybuj, zaprenumeruj, wykup
    dostęp, masz już konto, tylko dla subskrybentów, zaloguj się, twój adres e-mail, na swoją skrzynkę, obserwuj
    nas, śledź nas, dołącz do nas, polub nas, pobierz aplikację, pobierz naszą aplikację, wesprzyj nas, wspieraj
    nas, napisz do nas, podziel się opinią, kanał na whatsapp
  `),
  ru: listed(`
    подпишитесь на, подписывайтесь на, подписаться на, подпишись на, нашу рассылку, на рассылку, наш телеграм, наш
    telegram, нашем telegram, наш канал, телеграм-канал, telegram-канал, в telegram, в нашем телеграм, следите за
    нами, читайте нас, присоединяйтесь, скачайте приложение, скачать приложение, поддержите нас, сделать
    пожертвование, уже есть подписка, только для подписчиков, ваш e-mail, если вы нашли ошибку, нашли ошибку,
    выделите её и нажмите, выделите ее и нажмите, ctrl+enter
  `),
  uk: listed(`
    підпишіться на, підписуйтесь на, підписуйтеся на, наш телеграм, наш telegram, telegram-канал, телеграм-канал,
    наш канал, стежте за нами, читайте нас, приєднуйтесь, підтримайте нас, завантажте застосунок, знайшли помилку
  `),
  ja: listed(`
    メールマガジン, メルマガ, ニュースレターに登録, ニュースレターを購読, 会員登録, 無料登録, 無料会員, 有料会員, 会員限定, ログインして, 購読する, 購読申し込み, フォローしてください, チャンネル登録,
    アプリをダウンロード, 続きを読むには, この記事は有料, 友だち追加
  `),
  zh: listed(`
    订阅我们, 订阅本, 订阅电子报, 关注我们, 关注公众号, 扫码关注, 扫描二维码, 微信公众号, 下载app, 下载客户端, 打开app, 登录后, 注册会员, 加入会员, 訂閱, 訂閱電子報, 追蹤我們, 加入會員,
    下載app, 加入line, 掃描qr, 免費註冊, 按讚粉絲團, 粉絲專頁, 版权声明, 更多精彩
  `),
  ko: listed(`
    뉴스레터, 구독하기, 구독하세요, 구독해 주세요, 구독 신청, 채널 추가, 채널을 구독, 친구 추가, 팔로우하세요, 앱 다운로드, 회원가입, 로그인 후, 제보하기, 제보는, 제보를 기다립니다, 카카오톡
    :, 후원하기, 무단전재, 재배포 금지, 무단 전재
  `),
  sv: listed(`
    prenumerera på, vårt nyhetsbrev, våra nyhetsbrev, anmäl dig till, skriv upp dig, bli prenumerant, redan
    prenumerant, endast för prenumeranter, din e-postadress, följ oss på, ladda ner vår app, ladda ner appen, stöd
    oss, tipsa oss, tipsa redaktionen
  `),
  da: listed(`
    tilmeld dig, vores nyhedsbrev, vores nyhedsbreve, til nyhedsbrevet, bliv abonnent, allerede abonnent, kun for
    abonnenter, din e-mailadresse, din mailadresse, følg os på, hent vores app, hent appen, støt os, tip os
  `),
  no: listed(`
    meld deg på, vårt nyhetsbrev, våre nyhetsbrev, bli abonnent, allerede abonnent, kun for abonnenter, din
    e-postadresse, følg oss på, last ned appen, last ned vår app, støtt oss, tips oss
  `),
  fi: listed(`
    tilaa uutiskirje, uutiskirjeemme, tilaa uutiskirjeemme, tilaa nyt, oletko jo tilaaja, vain tilaajille,
    sähköpostiosoitteesi, seuraa meitä, lataa sovellus, lataa sovelluksemme, lähetä juttuvinkki
  `),
  cs: listed(`
    přihlaste se k odběru, odběru newsletteru, náš newsletter, newsletteru, předplaťte si, odebírejte, jen pro
    předplatitele, pouze pro předplatitele, váš e-mail, sledujte nás, stáhněte si aplikaci, podpořte nás
  `),
  hu: listed(`
    iratkozzon fel, iratkozz fel, hírlevelünkre, hírlevélre, hírlevél, fizessen elő, fizess elő, csak előfizetőknek,
    kövess minket, kövessen minket, töltse le, támogasd, támogassa
  `),
  ro: listed(`
    abonează-te, abonați-vă, newsletterul nostru, la newsletter, adresa ta de email, urmărește-ne pe, urmăriți-ne
    pe, descarcă aplicația, susține-ne, pe google news, pe whatsapp
  `),
  tr: listed(`
    abone olun, bültenimize, bültene kayıt, bizi takip edin, takip edin, uygulamasını indirin, uygulamamızı indirin,
    üye olun, giriş yapın, e-posta adresiniz, whatsapp kanalımız, telegram kanalımız
  `),
  ar: listed(`
    اشترك في, اشتركوا في, النشرة البريدية, نشرتنا البريدية, نشرتنا الإخبارية, بريدك الإلكتروني, تابعنا على, تابعونا
    على, حمل التطبيق, حمّل التطبيق, سجل الآن, انضم إلى قناتنا, قناتنا على
  `),
  hi: listed(`
    सब्सक्राइब करें, न्यूज़लेटर, फॉलो करें, ऐप डाउनलोड करें, व्हाट्सएप चैनल, हमारे चैनल, हमसे जुड़ें
  `),
  id: listed(`
    berlangganan newsletter, daftar newsletter, langganan newsletter, ikuti kami di, ikuti saluran, saluran
    whatsapp, channel whatsapp, kanal whatsapp, channel telegram, unduh aplikasi, download aplikasi, gabung di,
    dapatkan update
  `),
  vi: listed(`
    đăng ký nhận, nhận bản tin, theo dõi chúng tôi, tải ứng dụng, đăng ký kênh
  `),
};
