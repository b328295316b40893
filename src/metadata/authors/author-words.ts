import { BEFORE_COLON, LEADING, NAMING, SIGNING } from "./byline-labels.ts";

/**
 * Words of bylines in the languages of the press. Labels and conjunctions are whole words; a common word of another
 * language ("de", "a", "i") separates names only if there are names on both sides.
 */

/** Follows the name of a photographer. */
export const PICTURES =
  /\((?:photo\w*|pictures?|images?|fotos?|bilder|illustrations?|illustrationen)\)|(?:[攝摄]影|撮影)$/iu;

/** Introduces an author, in a line where one is expected. */
export const LABEL = new RegExp(
  String.raw`^(?:${[
    SIGNING,
    NAMING,
    LEADING,
    BEFORE_COLON,
    "words(?=\\s*[:：]|\\s\\p{Lu})|as told to|dal(?=\\snostr)|(?:(?:created|reported|added|compiled|reviewed) )by|author name|reporter|writer|byline",
    "(?:ein )?(?:artikel|beitrag|text|interview) vo[nm]|vom|(?:text (?:&|und) fotos?|fotos? und text)(?: von)?|redaktion(?=:)|aus \\p{Lu}[\\p{L}-]+ berichtet",
    "(?:una? )?(?:análisis|artículo|columna|crónica|reportaje|texto) de|(?:artigo|crônica|reportagem) de",
    "redacción|redação|da|autor[ei]|skribent|journalist|forfatter",
    "kirjoittanut|kirjoittaja|toimittaja|napisał[a]?|opracowa[łn][aie]*|autorzy|napsala?|autoři|zdroj|připravila?|írta|szerző",
    "(?:scris|publicat|articol) de|від|yazar|editör|reporter|laporan|bởi|tác giả",
    "napisa[ol]a?|autorica|avtorica|kirjutas|eftir|egilea|de către|автор(?:ка|ът)|от|аутор(?:ка|и)?|бесед(?:овала?|у вела?)",
    "autor(?:ė|iai)|na(?=\\s\\p{Lu})|per(?=\\s\\p{Lu})|লিখেছেন",
    "about|über|à propos de|acerca de|sobre",
    "(?:του|της|των|από|ρεπορτάζ)(?: (?:ο|η|οι))?|כתבו|إعداد|تحرير|المؤلف|نوشته|گزارش|تحریر|द्वारा|लेखिका|রচনা|লেখক|எழுதியவர்",
  ].join("|")})(?:\s*[:：\-–—]\s*|\s+(?=\S)|$)`,
  "iu",
);

/** The same without space: 作者：李 */
export const CJK_LABEL =
  /^(?:(?:作者|撰文|撰稿|文|文字|取材|執筆者|执笔|责任编辑|責任編輯|责编|責編|编辑|編輯|取材・文|撮影・文|執筆|筆者|著者|글|글쓴이)\s*[:：／/|・=＝]\s*|(?:\p{sc=Han}{2,10}\s?[／/]\s?)?(?:本[报報]|特[约約]|实习|實習)?[记記]者\s*(?:[:：／/|・]\s*)?|글\s(?=\p{sc=Hangul}{2,4}(?:\s|$))|\p{sc=Hangul}{2,6}\s?=\s?|\p{sc=Hangul}{1,8}(?:일보|신문|뉴스|방송|경제|투데이|타임스)\s)/u;
/** A job title after a name. */
export const CJK_TITLE = /\s*(?:기자|특파원|논설위원|선임기자|[記记]者|特派[員员]|編集委員|論説委員|さん|氏)$/u;
/** A reporter's activity and place: 王小明／台北報導. */
export const CJK_REPORT =
  /(?:\s*[／/]\s*\p{sc=Han}{0,8}|\s+|(?<=^\p{sc=Han}{2,4}))(?:[綜综]合)?(?:[報报][導导道]|電|电|撰稿)[〕】）)\]]*$/u;
/** Brackets around a whole byline: 〔記者王小明〕. */
export const BRACKETED =
  /^(?:[〔【［「[（]|\((?=[^)]{0,6}(?:[记記]者|[责責][编編])))([^〔【［「[\]〕】］」（）()]+)[〕】］」\]）)]$/u;

/** A name after these is not the article's author. */
export const NOT_AUTHOR =
  /^(?:edited|editing|reviewed|fact[- ]checked|medically|translated|translation|photo(?:graph)?s?|photography|images?|pictures?|illustrations?|video|credit|source|quelle|fotos?|bild(?:er)?|übersetz\w*|traduit|traduction|traducido|photos?|foto|grafik|editor|redaktur|produced|narrated|with reporting|additional reporting|hosted|presented|sponsored|interview(?:ed)? by|comments?|share|tags?|filed|category|reading time|last|updated?|modified|aktualisiert|stand|view|see all|more (?:from|by|about)|learn more|show more|all (?:posts|articles)|alle (?:artikel|beiträge)|more posts|author posts|zum profil|my account|mein konto|anmelden|registrieren|einloggen|follow|connect|read|listen|subscribe|sign up|create (?:an )?account|log ?in|e-?mail|contact|by line|skip|menu|copyright|©|\(c\)|\(image|\[email)\b/iu;

const CONJUNCTIONS =
  "and|und|sowie|et|og|och|with|mit|im Gespräch mit|in conversation with|ve|dan|ja|és|și|и|та|plus|avec|con|met|med";
export const BETWEEN_NAMES = new RegExp(
  String.raw`\s*[;；、，/／|｜&＆+•·]\s*|,?\s+(?:${CONJUNCTIONS}|${CONJUNCTIONS.toUpperCase()})\s+|以及|\s*通[讯訊][员員]\s*|(?<=\p{sc=Han}{2})[及和](?=\p{sc=Han}{2})`,
  "u",
);
/** Conjunctions of one or two letters that are also parts of names. */
export const MAYBE_BETWEEN_NAMES = /\s+(?:y|e|i|en|a|o|u)\s+/u;

/** Words of a job title or workplace: from here on the text describes the person. */
const ROLE_KIND =
  "senior|junior|staff|chief|deputy|managing|executive|contributing|associate|assistant|freelance|lifestyle|technology|tech|science|health|business|political|politics|sports?|news|national|foreign|autos?|travel|food|music|film|arts?|culture|education|security|special|guest";
const ROLE_NAME =
  "reporter|writer|editor|correspondent|columnist|journalist|producer|contributor|photographer|analyst|blogger|copywriter|redakteur(?:in)?|korrespondent(?:in)?|reporterin|journalistin|autorin|autor|volontär(?:in)?|chefredakteur(?:in)?|ressortleiter(?:in)?|redactrice?|rédact(?:eur|rice)|journaliste|periodista|redactor(?:a)?|giornalista|redattore|redacteur|journalisten|toimittaja|dziennikarz|novinář(?:ka)?";
export const ROLE_AT = new RegExp(
  String.raw`(?:^|[\s,])(?:(?:${ROLE_KIND})\s+)*(?:(?:${ROLE_NAME})s?|updated|published|posted|on behalf of|is an?)(?=$|[\s,.:])`,
  "iu",
);
/** Separated from a name only by a comma: "Ada Obi, Trial Attorney". */
export const OFFICE = new RegExp(
  String.raw`(?:^|\s)(?:${ROLE_NAME}|attorney|lawyer|manager|director|founder|co-founder|ceo|cto|cfo|president|chair(?:man|woman)?|professor|physician|doctor|engineer|scientist|technologist|specialist|expert|consultant|strategist|coach|officer|head|lead|owner|partner|author|researcher|advis[eo]r|winemaker|chef|planner|trainer|instructor|educator|teacher|lecturer|nutritionist|dietiti?cian|dietitian|therapist|psychologist|psychiatrist|counsell?or|nurse|pharmacist|dentist|veterinarian|surgeon|pediatrician|dermatologist|economist|accountant|broker|realtor|agent|contractor|electrician|plumber|architect|designer|developer|programmer|marketer|administrator|coordinator|supervisor|practitioner|fellow|scholar|student|correspondent|[\p{L}-]*leiter(?:in)?|geschäftsführer(?:in)?|professorin|ärztin|arzt|directeur|directrice|directora?)s?(?=$|\s|,)`,
  "iu",
);
/** The end of a job title in place of a name: "Event Coordinator". */
export const JOB =
  /\s(?:administrator|analyst|assistant|consultant|coordinator|designer|developer|director|editor|engineer|expert|intern|manager|marketer|officer|president|producer|reporter|specialist|strategist|writer)s?$/iu;
/** A role before a name: "Staff Writer Robin Berg", and as a German compound "FOCUS-Online-Experte Robin Berg". */
export const ROLE_BEFORE =
  /^(?:(?:(?:staff|senior|contributing|guest|special|chief|sports|news|political)\s)*(?:correspondent|columnist|journalist|reporter|(?<=\s)(?:writer|editor))(?=\s\p{Lu}\S{0,30}\s\p{Lu})|\S*(?:experte|expertin|redakteur|redakteurin|reporter|reporterin|korrespondent|korrespondentin|mitarbeiter|mitarbeiterin|autor|autorin|blogger|bloggerin)|wartawan|jurnalis|muhabir|gastautor(?:in)?)\s+(?=\p{Lu})/iu;

/** The desk's mention of its reporter: "unserer Korrespondentin Ada Obi". */
export const OUR =
  /^(?:(?:von|de|from)\s+)?(?:unser(?:er|em|en|e)?|notre|nos|onze|nuestr[oa]s?|il nostro|la nostra|(?:dal |dalla )?nostr[oa]|our)\s+(?:[\p{L}-]*(?:korrespondent\p{L}{0,4}|redakteur\p{L}{0,4}|mitarbeiter\p{L}{0,3}|reporter\p{L}{0,3}|autor\p{L}{0,4}|correspondent\p{L}{0,3}|correspondante?s?|envoyée?s?|corresponsal|enviad[oa]|inviat[oa]|corrispondente|redacteur|redactrice|verslaggever|verslaggeefster))(?:\s+(?:special|spéciale?|especial|speciale))?(?:\s+(?:in|à|en|au|a)\s+\p{Lu}[\p{L}-]+)?,?\s+/iu;
/** Credits for pictures or translation after the names: "Ada Obi Foto: Bo Ek". */
export const CREDITS =
  /(?:^|[\s(/,.·|-])\s?(?:fotos?|fotogra[fp]\p{L}{0,5}|fotografía|photos?|photograph(?:y|s|er)|pictures?|bilder?|bild|illustrations?|illustrationen|kuvat?|фото|video|camera|translat(?:ed|ion)|übersetz\p{L}{1,6}|traducción|traduction)\s?(?:by\b|von\b|par\b|de\b|[:：/])/iu;

/** Degrees and memberships, after a comma. */
export const CREDENTIAL =
  /^(?:[A-Z]{2,6}s?[®™]?|(?:[A-Z]\.){2,4}|Ph\.?\s?D\.?|M\.?D\.?|Psy\.?D\.?|Ed\.?D\.?|Pharm\.?D\.?|B\.?Sc\.?|M\.?Sc\.?|Esq\.?|LL\.?[BM]\.?|Jr\.?|Sr\.?|[A-Z]{2,5}[-–][A-Z\d ]{2,6})$/u;
/** Degrees that are not a family name in capitals; no comma needed. */
export const DEGREE =
  /^(?:Ph\.?D\.?|M\.?D\.?|RDN?|CFA|CFP®?|CPA|MBA|M\.?A\.?|B\.?A\.?|MSc?|BSc?|DDS|DMD|DVM|VMD|RN|NP|J\.?D\.?|Esq\.?|CPP|PSP|LCSW|MPH|PsyD|EdD|PharmD)$/u;

/** Words in names of organisations. */
export const ORGANISATION =
  /(?:^|[\s\-./])(?:redaktion\w*|redaktionen|redazione|redacción|redacc?ion|redação|redactie|rédaction|la rédaction|toimitus|redakcja|redakce|szerkesztőség|редакция|редакція|editorial|editors|team|staff(?=$)|newsroom|news ?desk|desk|news|agency|agencies|agencias?|agences?|agentur(?:en)?|presse|press|pressestelle|media|magazin|magazine|zeitung|times|post|herald|tribune|journal|gazette|network|group|gruppe|inc|ltd|llc|gmbh|ag|e\.? ?v|corp|corporation|company|foundation|stiftung|organi[sz]ation|federation|institute?|institut|university|universität|college|association|verband|verein|council|ministry|ministerium|department|office|bureau|centre|center|clinic|services?|labs|library|libraries|museum|hospital|school|\p{L}{0,20}(?:schule|gymnasium|klinik(?:um)?|gemeinde|verlag)|lycée|académie|universidad\p{L}?|università|université|academy|society|states|solutions|projects?|strategies|studios?|productions|online|digital|tv|radio|blog|podcast|community|collective|guest|contributor|admin|webmaster|ajansı|ajans|通讯社|通訊社|時報|日報|编辑部|編集部|뉴스)(?=$|[\s\-./,:&])|\.(?:com|org|net|de|at|ch|fr|es|it|nl|co|io|tv|info|ru|pl)$/iu;
export const AGENCY =
  /^(?:a?fp|ap|dpa|apa|sda|ats|ansa|efe|afp|reuters|upi|pa|pa media|tass|itar-tass|interfax|xinhua|新华社|jiji|kyodo|yonhap|ntb|tt|ritzau|belga|anp|pap|čtk|ctk|mti|lusa|agerpres|aa|iha|dha|antara|bernama|pti|ani|ians|aap|cna|keystone-sda|sid|kna|epd|afx|bloomberg|sp-x|anadolu (?:ajansı|agency)|demirören haber ajansı|ihlas haber ajansı|press association|australian associated press|associated press|agence france-presse)$/iu;

/** Placeholders in place of an author. */
export const NOBODY =
  /^(?:https?|beitrag|artikel|agencies|agenturen|agences|agencias|agenzie|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|undefined|null|none|n\/?a|nan|false|true|no author|unknown|unbekannt|anonymous|anonym|admin(?:istrator)?|root|user|guest|webmaster|wordpress|default|test|developer|author|autor|by|name|editor|owner|site ?admin|super ?user|us|me|uns|mich|nous|guest (?:blogger|author|contributor|post|writer)|gast(?:autor(?:in)?|beitrag)|(?:the )?authors?|news|home|ok|blog|marketing|sponsored|advertorial|partner content|contributed|various authors?|[-–—.,:;#*\s]+)$/iu;
