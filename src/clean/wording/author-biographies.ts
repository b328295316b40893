import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** How a biography begins, or what heads it. */
export const biographyLeadIns: Wording = {
  en: listed(`
    about the author, about the authors, about the writer, about author, about our author, author bio, about the
    contributor, meet the author, written by, article by, author's bio, the author is, the author has, the writer
    is, the writers are, the authors are, posted by, more about the author, read more by, follow the author, view
    all posts by, see all posts by
  `),
  de: listed(`
    über den autor, über die autorin, über die autoren, über den verfasser, zur person des autors, zum autor, zur
    autorin, der autor ist, die autorin ist, der autor, geschrieben von, verfasst von, alle beiträge von, alle
    artikel von, mehr von diesem autor, mehr über den autor
  `),
  fr: listed(`
    à propos de l'auteur, à propos de l'auteure, à propos des auteurs, l'auteur est, biographie de l'auteur, écrit
    par, tous les articles de
  `),
  es: listed(`
    sobre el autor, sobre la autora, sobre los autores, acerca del autor, acerca de la autora, el autor es, la
    autora es, escrito por, ver todas las entradas de, más sobre el autor
  `),
  it: listed(`
    sull'autore, l'autore, informazioni sull'autore, scritto da, chi è l'autore, circa l'autore, tutti gli articoli
    di
  `),
  pt: listed(`
    sobre o autor, sobre a autora, sobre os autores, o autor é, a autora é, escrito por, todos os artigos de
  `),
  nl: listed(`
    over de auteur, over de auteurs, over de schrijver, geschreven door, alle artikelen van
  `),
  pl: listed(`
    o autorze, o autorce, o autorach, autor jest, wszystkie artykuły autora
  `),
  ru: listed(`
    об авторе, об авторах, автор статьи
  `),
  ja: listed(`
    この記事を書いた人, 著者プロフィール, 筆者プロフィール, 著者紹介, ライタープロフィール, プロフィール, 執筆者, 著者について, 筆者紹介
  `),
  zh: listed(`
    作者简介, 关于作者, 作者簡介, 關於作者, 作者介绍, 作者介紹
  `),
  ko: listed(`
    글쓴이, 저자 소개, 필자 소개, 저자소개, 기자 소개
  `),
  sv: listed(`
    om författaren, om skribenten
  `),
  da: listed(`
    om forfatteren, om skribenten
  `),
  no: listed(`
    om forfatteren, om skribenten
  `),
  fi: listed(`
    kirjoittaja on, tietoa kirjoittajasta
  `),
  cs: listed(`
    o autorovi, o autorce
  `),
  tr: listed(`
    yazar hakkında, yazarın diğer yazıları
  `),
  id: listed(`
    tentang penulis
  `),
};

/** What a biography says of a person after the name. */
export const biographyPhrases: Wording = {
  en: listed(`
    is a, is an, is the, is our, was a, was an, writes, writes about, covers, reports on, reports from, has been,
    has written, joined, works as, works for, you can follow, follow him, follow her, follow them, follow on, can be
    reached, reach him, reach her, email, contact, contact him, contact her, lives in, is based in, oversees, serves
    as, currently
  `),
  de: listed(`
    ist redakteur, ist redakteurin, ist journalist, ist journalistin, ist autor, ist autorin, ist freie, ist freier,
    ist seit, schreibt, schreibt über, schreibt für, arbeitet, arbeitet als, berichtet, berichtet über, leitet,
    studierte, hat, ist chefredakteur, ist chefredakteurin, ist korrespondent, ist korrespondentin, ist professor,
    ist professorin, ist verantwortlich, beschäftigt sich
  `),
  fr: listed(`
    est journaliste, est rédacteur, est rédactrice, est correspondant, est correspondante, est professeur, est
    professeure, écrit, couvre, est chercheur, est chercheuse, est l'auteur, est auteur, a rejoint
  `),
  es: listed(`
    es periodista, es redactor, es redactora, es escritor, es escritora, es corresponsal, es profesor, es profesora,
    escribe, cubre, licenciado, licenciada, es editor, es editora, es autor, es autora, periodista
  `),
  it: listed(`
    è giornalista, è un giornalista, è una giornalista, scrive, è redattore, è redattrice, giornalista
    professionista, si occupa, collabora, nato a, nata a
  `),
  pt: listed(`
    é jornalista, é repórter, é editor, é editora, escreve, jornalista, é colunista, é professor, é professora,
    formado, formada
  `),
  nl: listed(`
    is redacteur, is journalist, is verslaggever, is correspondent, schrijft, schrijft over, werkt, is
    hoofdredacteur
  `),
  pl: listed(`
    dziennikarz, dziennikarka, redaktor, redaktorka, pisze, absolwent, absolwentka, od lat
  `),
  ru: listed(`журналист, журналистка, корреспондент, корреспондентка, обозреватель, колумнист, редактор, автор книги`),
  ja: listed(`記者。, 記者です, ライター。, 編集者。, ジャーナリスト。`),
  zh: listed(`是一名记者, 是一位作家, 是本报记者, 是本報記者, 是一名記者, 是一位記者, 是专栏作家, 是專欄作家`),
  ko: listed(`기자입니다, 기자다, 작가입니다, 칼럼니스트입니다`),
};
