import type { Outcome } from "../article.ts";

/** A page that a site shows instead of the one asked for. */
export interface Notice {
  readonly outcome: Outcome;
  readonly sentence: string;
  /** Its title or heading. */
  readonly named: RegExp;
  /** What its text says to the visitor. An article about such pages speaks of them in the third person. */
  readonly said: RegExp;
}

export const NOTICES: readonly Notice[] = [
  {
    outcome: "consent-wall",
    sentence: "The page asks for the visitor's age instead of showing the article",
    named:
      /^age (?:verification|check|gate|restricted|confirmation)|(?:are you|you must be|confirm (?:that )?you(?:'re| are)) (?:at least |over |aged? |of )?(?:1[689]|2[015]|legal)|(?:of|legal) (?:drinking|smoking) age|verify your age|^welcome to .{3,50}$|altersprüfung|altersverifikation|altersabfrage|(?:bist du|sind sie) (?:schon |bereits |mindestens |über )*(?:16|18|volljährig)|l'âge légal|avez-vous (?:plus de |au moins )?18 ans|êtes-vous majeure?|(?:eres|es usted|tienes) (?:mayor de|más de|la edad|18)|verificación de edad|(?:sei|hai) (?:maggiorenne|più di 18|compiuto)|verifica (?:dell')?età|(?:tem|você tem|és) (?:mais de 18|maior de)|verificação de idade|(?:ben je|bent u) (?:al )?(?:18|ouder)|leeftijdscontrole|czy masz (?:ukończone )?18|är du (?:över )?(?:18|20)|er du (?:over|fylt|fyldt) (?:16|18)|oletko (?:yli|täyttänyt) 18|вам (?:уже )?(?:есть |исполнилось )?18|年齢確認|年龄(?:确认|验证)|年齡(?:確認|驗證)|성인 ?인증|연령 ?확인/i,
    said: /you (?:must|need to|have to) be (?:at least |over |of )|(?:only|intended) for (?:persons|adults|people|visitors|those) (?:of|over|aged|who)|(?:confirm|verify|enter) your (?:age|date of birth|birth)|by entering you confirm|nur (?:für )?personen (?:ab|über)|bestätigen?,? (?:sie |du )?(?:bitte )?,? ?dass (?:du|sie)|(?:vous devez|avoir) (?:avoir )?l'âge légal|pour (?:visiter|accéder|entrer)|(?:debes|debe|tienes que|deberás) (?:tener|ser) |mayor(?:es)? de 18 años|devi (?:avere|essere)|per (?:accedere|entrare)|(?:é|deve) (?:preciso )?(?:ter|ser) (?:mais|maior)|moet je (?:minimaal |ouder )|musisz mieć|вам должно быть|только для (?:лиц|совершеннолетних)|18歳(?:以上|未満)|20歳(?:以上|未満)|未满18|未滿18|年满18|만 ?19세|만 ?18세/i,
  },
  {
    outcome: "not-an-article",
    sentence: "The site is down for maintenance",
    named:
      /maintenance|(?:we'?ll|we will|will) be (?:right )?back|be back (?:soon|shortly)|temporarily (?:down|unavailable|offline|closed)|wartung|(?:gleich|bald|in kürze) (?:wieder|zurück)|mantenimiento|manutenção|manutenzione|onderhoud|konserwacj|przerwa techniczna|underhåll|vedlikehold|vedligehold|huolto|údržb|karbantart|mentenanță|bakım|συντήρηση|техническ\S{1,5} работ|техобслуживани|технічн\S{1,5} робот|صيانة|תחזוקה|bảo trì|pemeliharaan|ปิดปรับปรุง|メンテナンス|维护|維護|점검/i,
    said: /(?:our|this|the) (?:web ?)?(?:site|service|page) is (?:currently |temporarily |being )|perform(?:ing)? .{0,20}maintenance|try again (?:later|soon|in a)|back (?:online )?(?:shortly|soon)|inconvenience|(?:thank you for|appreciate) your patience|(?:seite|website|webseite|shop|dienst) wird|ihr verständnis|(?:später|minuten) (?:noch einmal|erneut|wieder)|nous (?:serons|revenons) |merci de votre (?:patience|compréhension)|volver(?:emos|á)|disculp\S{1,6} (?:las|por)|voltar(?:emos|á)|pedimos desculpas?|torneremo|ci scusiamo|(?:zijn|komen) .{0,20}(?:weer|terug)|excuses voor|przepraszamy|wrócimy|tillbaka (?:snart|inom)|tilbake (?:snart|om)|tilbage (?:snart|om)|palaamme|omlouváme se|hamarosan|ne cerem scuze|özür dileriz|ζητούμε συγγνώμη|приносим извинения|зайдите позже|скоро (?:снова|вернёмся|вернемся)|вибачте|نعتذر|מתנצלים|xin lỗi|mohon maaf|ขออภัย|ご迷惑|しばらくしてから|稍后|稍後|抱歉|불편을|이용해 주시기/i,
  },
  {
    outcome: "not-an-article",
    sentence: "The page says that its server failed",
    named:
      /\b(?:50[0234]|52\d)[: ]{1,2}.{0,30}(?:error|gateway|time-?out|unavailable)|^(?:http )?(?:error ?)?(?:code ?)?(?:50[0234]|52\d)\b|bad gateway|gateway time-?out|internal (?:server )?error|service (?:temporarily )?unavailable|something went wrong|an? (?:unexpected )?error (?:has )?occurred|^error$|interner (?:server-?)?fehler|(?:es ist )?ein fehler (?:ist )?aufgetreten|une erreur (?:est survenue|s'est produite)|erreur (?:interne|serveur)|(?:ha ocurrido|se ha producido) un error|error interno|(?:si è verificato|c'è stato) un errore|ocorreu um erro|erro interno|er is (?:iets|een fout)|wystąpił błąd|ett fel (?:har )?(?:inträffat|uppstod)|virhe|произошла ошибка|ошибка сервера|bir hata oluştu|エラーが発生|出错了|发生错误|오류가 발생/i,
    said: /try (?:again|reloading|refreshing)|(?:unexpected|internal|server) .{0,30}error|error .{0,30}(?:occurred|processing)|web server reported|später (?:noch einmal|erneut|wieder)|startseite|réessayer|plus tard|inténtalo|vuelva a intentar|más tarde|riprova|più tardi|tente novamente|mais tarde|probeer het (?:later|opnieuw)|spróbuj ponownie|försök igen|prøv igjen|prøv igen|yritä (?:uudelleen|myöhemmin)|попробуйте|повторите попытку|tekrar deneyin|もう一度|再度|稍后再试|重试|다시 시도/i,
  },
  {
    outcome: "needs-rendering",
    sentence: "The page asks for another browser, or for JavaScript",
    named:
      /(?:java ?script|cookies) (?:is |are )?(?:required|disabled|not (?:available|enabled|supported)|turned off)|(?:enable|activate|turn on) (?:java ?script|cookies)|browser (?:is |version )?(?:not|no longer|un)[ -]?(?:being )?supported|(?:unsupported|outdated|old) browser|(?:update|upgrade) your browser|browser (?:wird )?nicht (?:mehr )?unterstützt|browser (?:veraltet|ist veraltet)|navigateur (?:n'est (?:pas|plus)|obsolète|non)|navegador (?:no|não|desactualizado|desatualizado)|browser non supportato|browser (?:wordt )?niet (?:meer )?ondersteund|браузер .{0,10}(?:устарел|не поддерживается)/i,
    said: /(?:update|upgrade|switch|use|enable|turn|activate) .{0,30}(?:browser|java ?script|cookies|firefox|chrome)|(?:verwenden|aktualisieren|aktivieren|nutzen) (?:sie )?|(?:utilise[zr]|activer|activez|mettre à jour)|(?:actualiza|actualice|activa|utilice|atualize|ative)|(?:aggiorna|attiva)|(?:gebruik|schakel)|обновите|включите/i,
  },
  {
    outcome: "not-an-article",
    sentence: "The page is not shown in this country",
    named:
      /\b451\b|unavailable (?:due to|for) legal|(?:content|page|video|site|article|service|programme|program|this) (?:is |currently )?(?:not|un) ?available in your|(?:not|un) ?available in your (?:country|region|location|area)|in (?:deinem|ihrem) land nicht|nicht in (?:deinem|ihrem) land|n'est pas (?:disponible|accessible) dans votre|no (?:está )?disponible en (?:tu|su) (?:país|región)|não (?:está )?disponível (?:no seu|em seu|na sua) (?:país|região)|non (?:è )?disponibile nel tuo paese|niet beschikbaar in (?:jouw|uw) (?:land|regio)|недоступ\S{1,4} в ва(?:шем|шей) (?:стране|регионе)|お住まいの地域|您所在的(?:国家|地区)|^(?:not available|nicht verfügbar|unavailable)$/i,
    said: /you (?:are|'re) (?:attempting|trying|accessing|visiting|in\b)|(?:country|region|location) (?:that )?you|from your (?:current )?(?:country|region|location|area)|general data protection regulation|(?:licen[sc]ing|legal|copyright|rights) (?:reasons|restrictions)|in (?:deiner|ihrer) region|rechtlichen gründen|raisons (?:juridiques|légales)|motivos legales|motivos legais|motivi legali|juridische redenen|юридическим|правообладател|ご利用いただけません|无法(?:访问|观看)/i,
  },
  {
    outcome: "not-an-article",
    sentence: "The server refuses to show the page",
    named:
      /^(?:(?:error )?40[13][: ]{1,2}(?:forbidden|unauthori[sz]ed|access denied)|(?:error )?40[13]\b|forbidden|access (?:is )?(?:denied|forbidden)|(?:too many|rate limit)|429\b|unauthori[sz]ed|zugriff verweigert|accès (?:refusé|interdit)|acceso denegado|accesso negato|acesso negado|toegang geweigerd|brak dostępu|доступ (?:запрещен|запрещён|ограничен)|アクセスが拒否|访问被拒绝|login required|information$|members only)/i,
    said: /you (?:don'?t|do not) have (?:the )?(?:permission|access|rights)|(?:are|is) not (?:authori[sz]ed|allowed|permitted)|too many requests|(?:wait|slow down).{0,30}(?:again|moment)|(?:topic|thread|post|forum|user|board) (?:you (?:requested|selected) )?(?:does not|doesn't) exist|keine berechtigung|nicht berechtigt|n'avez pas (?:la permission|l'autorisation|accès)|no tienes? permiso|non hai (?:il permesso|accesso)|não tem permissão|geen toestemming|нет (?:прав|доступа)|権限がありません|没有权限/i,
  },
  {
    outcome: "not-an-article",
    sentence: "Nothing is published at this address yet",
    named:
      /^(?:coming|opening|launching) soon[.!]?$|under construction|welcome to (?:nginx|caddy|openresty|centos)|default (?:web ?)?(?:site|page|server)|(?:apache2?|iis|nginx|plesk|cpanel).{0,30}(?:default|test|welcome)|^it works!?$|^sorry!$|account (?:has been )?suspended|(?:site|website) (?:not (?:found|published|configured)|suspended|offline)|^(?:demnächst|bald verfügbar|bientôt|próximamente|em breve|prossimamente|binnenkort)|im aufbau|en construction|en construcción|em construção|in costruzione|в разработке|準備中|建设中/i,
    said: /(?:web ?)?site is (?:under|coming|being|not|currently|on its way)|let you know when|notify (?:me|you)|(?:web ?)?server is (?:successfully )?(?:installed|working)|default (?:welcome )?page|your hosting provider|site (?:owner|administrator)|webmaster|hier entsteht|notre (?:nouveau )?site|nuestr[ao] (?:nueva )?(?:web|página|sitio)|nosso (?:novo )?site|nostro (?:nuovo )?sito|onze (?:nieuwe )?(?:website|site)|наш (?:новый )?сайт/i,
  },
  {
    outcome: "not-an-article",
    sentence: "The page only asks readers to rate or to go on",
    named:
      /^(?:rate|review) this (?:article|post|page|recipe|story)|^(?:redirecting|please wait|loading)|^search results|^(?:no|0) results|^nothing found|suchergebnisse|résultats (?:de|pour)|resultados (?:de|para)|risultati (?:della|per|di)|zoekresultaten|wyniki wyszukiwania|результаты поиска|検索結果|搜索结果|검색 ?결과|^(?:sign|log) ?in\b|^(?:anmelden|einloggen|connexion|iniciar sesión|accedi|entrar|inloggen|zaloguj|войти|вход|ログイン|登录|로그인)/i,
    said: /click on a star|(?:average rating|vote count|no votes)|(?:being|be) redirected|if nothing happens|click here to (?:continue|proceed)|no (?:results|matches|posts|articles|pages) (?:were |was )?(?:found|match)|nothing (?:was found|matched|found)|(?:sorry|but).{0,20}nothing matched|keine (?:treffer|ergebnisse)|aucun résultat|(?:ningún|sin|no .{0,20}) resultado|nenhum resultado|nessun risultato|geen resultaten|brak wyników|ничего не найдено|見つかりませんでした|没有找到|결과가 없습니다|(?:sign|log) ?in (?:to|with)|(?:enter|use) your (?:e-?mail|.{0,20}account|password)|passwort|mot de passe|contraseña|senha|wachtwoord|hasło|пароль|パスワード|密码|비밀번호/i,
  },
  {
    outcome: "soft-404",
    sentence: "The page says that its content has expired",
    named:
      /\b(?:job|position|vacancy|offer|listing|ad|advert|event|deal|auction|link) (?:has |is |was )?(?:expired|been (?:filled|removed|closed)|no longer|closed|ended)|^(?:expired|gone|410\b)|stelle (?:ist )?(?:nicht mehr|bereits)|anzeige (?:ist )?(?:nicht mehr|abgelaufen)|annonce (?:expirée|n'est plus)|oferta (?:caducada|expirada|ya no)|annuncio (?:scaduto|non)|vaga (?:encerrada|expirada)|vacature (?:is )?(?:gesloten|verlopen)|ogłoszenie (?:wygasło|nieaktualne)|вакансия (?:в архиве|закрыта)/i,
    said: /(?:you (?:are|were) looking for|you requested)|search (?:for )?(?:similar|other|all)|(?:browse|see|view) (?:similar|other|all|more)|nach (?:ähnlichen|anderen)|d'autres (?:offres|annonces)|otras (?:ofertas|vacantes)|altre offerte|outras vagas|andere vacatures|другие вакансии/i,
  },
];
