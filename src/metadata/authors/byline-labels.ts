/** Words that introduce the author of a text, in the languages of the press, as parts of regular expressions. */

/** Endings that name both genders or one or several people: "Autor*in", "Autor(en)", "Auteur·e", "Author(s)". */
const ENDINGS = String.raw`(?:[*:/_·]-?(?:innen|in|en|rice|e)s?|\((?:innen|in|en|e|s|es|a|as)\))?`;

/** Kinds of texts by an author. French "entretien de" names the person interviewed. */
const GERMAN_TEXTS =
  "(?:gast|blog)?[- ]?(?:artikel|beitrag|kommentar|kolumne|essay)|analyse|bericht|glosse|interview|kritik|meinung|porträt|reportage|rezension|standpunkt|texte?";
const ENGLISH_TEXTS =
  "analysis|article|blog|column|commentary|editorial|essay|guest (?:blog|column|essay|post)|interview|opinion|perspective|report|review|story|text|words";
const FRENCH_TEXTS = "analyse|article|billet|chronique|critique|édito(?:rial)?|enquête|récit|reportage|texte|tribune";
const SPANISH_TEXTS = "análisis|artículo|columna|crónica|opinión|reportaje|texto";

/** "Text und Fotos", "Story and photos", "Texto y fotos": before a preposition or a colon. */
const TEXT_AND_PICTURES = String.raw`(?:text|texte|texto|testo|tekst|teksti|words|story|written|scritto|geschrieben|tekst i)\s{1,3}(?:and|und|et|y|e|en|og|och|ja|i|&|\+)\s{1,3}(?:photo(?:s|graphs|graphy|graphed)?|fotos?|foto['’]s|fotografías|pictures|bild(?:er|e)?|kuvat?|zdjęcia|images|illustrations?)`;

/** Can only introduce the author: even a single name after it is an author's. */
export const SIGNING = [
  `${TEXT_AND_PICTURES}(?:\\s{1,3}(?:by|von|par|por|di|de|av|af)|(?=\\s?[:：]))`,
  `(?:(?:re)?written|post(?:ed)?|authored|published|submitted|contributed|reporting|reported|researched|(?:an? )?(?:${ENGLISH_TEXTS})) by`,
  `(?:geschrieben|verfasst|veröffentlicht|erstellt|eingestellt|eingereicht|gepostet|gespeichert|aufgezeichnet|(?:eine? )?(?:${GERMAN_TEXTS})) von`,
  `(?:écrit|rédigé|publié|posté|soumis|proposé|propos recueillis|(?:entretien|interview)(?: réalisée?)?) par|(?:une? )?(?:${FRENCH_TEXTS}) (?:de|par)`,
  `(?:escrito|publicado|enviado|redactado|postado|(?:una? )?(?:${SPANISH_TEXTS}|entrevista)) por`,
  "(?:scritto|pubblicato|inviato|postato|articolo|testo|intervista|servizio) (?:da|di)|a cura di",
  "(?:geschreven|geplaatst|gepubliceerd|ingediend) door",
  "(?:skrevet|skriven|publicerad|publisert|postet|skrivet) (?:av|af)",
  "scris[ăe]? de|เขียนโดย|เรื่องโดย|ข่าวโดย",
].join("|");

/** The same before a colon, or alone. */
export const NAMING = [
  `(?:about the )?author(?:s|${ENDINGS})|contributor(?:s|${ENDINGS})`,
  `autor(?:innen|in|a|es|en|ka|ica|${ENDINGS})|verfasser(?:in|${ENDINGS})?|text`,
  `auteur(?:e|${ENDINGS})?s?|texte|texto|tekst|teksti`,
  "penulis|yazan|hazırlayan|автор(?:ы|ка|и)?|текст|συντάκτης|κείμενο|מאת|כתב|כתבה|بقلم|كتب|كتبت|الكاتب|نویسنده|लेखक|ผู้เขียน|เรื่อง|szerző|írta",
  "tác giả|লেখক|লেখিকা|autorė|作者|撰文|文|[记記]者|本报记者|執筆者?|筆者|著者|글|piše|пише|avtor|autorius|autors",
].join("|");

/**
 * Kinds of texts and roles that introduce the author only before a colon: "Interview: Ada Obi". Alone, they are the
 * label of a section.
 */
export const BEFORE_COLON =
  "(?:interview|intervju|intervista|entrevista|entretien|haastattelu|gespräch|rozmowa|reportage|reportaje|kommentar|kommentti|bericht|story|journalist[ae]?|reporter|riporter|skribent|toimittaja|redactor|periodista|giornalista)(?=\\s?[:：])";

/** Words that also introduce many other things: only full names after them are authors. */
export const LEADING =
  "dal(?:la)?(?=\\snostr)|rozmawia(?:ła|ł|li|ły)?|by|von|par|por|di|door|av|af|przez|oprac\\.|opr\\.|opracował[a]?|oleh|haber|מאת|بقلم|كتب|كتبت|γράφ(?:ει|ουν)(?: (?:ο|η|οι))?|โดย";

/** Chinese and Japanese bylines without a colon, often in brackets, and Korean names with their title. */
export const EAST_ASIAN_BYLINE =
  /^\s{0,9}[（(【〔［「[]?\s{0,2}(?:(?:(?:本[报報]|[记記]者站|特[约約派]|实习|實習|[綜综]合){0,2}[记記]者|文|取材・文|撰文|執筆|作者|撰稿|[责責]任?[编編][辑輯]?)(?:\s|\s?[・／/|:：＝=]\s?)[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}|[记記]者\p{sc=Han}{2,4}\s?[／/]\s?\p{sc=Han}{1,6}[报報][导導道]|글\s\p{sc=Hangul}{2,4}(?:\s|$)|\p{sc=Hangul}{2,4}\s?(?:[가-힣]{1,4})?(?:기자|특파원|논설위원)(?![가-힣]))/u;
