import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Labels around a comment section: the whole line, with or without a number. */
export const commentLabels: Wording = {
  en: listed(`
    comments, comment, discussion about this post, discussion about this episode, no comments, no comments yet, add comment, add a comment, leave a comment, leave a reply,
    leave comment, leave your comment, leave a response, post a comment, post comment, write a comment, view
    comments, view all comments, show comments, read comments, read all comments, see all comments, hide comments,
    load comments, load more comments, join the discussion, join the conversation, join the debate, start the
    conversation, be the first to comment, be the first to comment on this article, be the first to comment!, reply,
    replies, responses, reactions, discussion, conversation, comments are closed, comments are disabled, comments
    closed, comments off, cancel reply, your comment, your name, your email address will not be published, required
    fields are marked *, required fields are marked, log in to comment, sign in to comment, log in to leave a
    comment, login to comment, you must be logged in to post a comment, tell us what you think, what do you think?,
    what do you think, share your opinion, have your say, notify me of new comments via email, trackbacks,
    pingbacks, reader comments, 0 comments, save my name email and website in this browser for the next time i
    comment, latest comments, recent comments, share your feedback, trackback, previous comments, newer comments,
    older comments
  `),
  de: listed(`
    kommentare, kommentar, keine kommentare, kommentar schreiben, kommentar verfassen, kommentar hinterlassen,
    kommentar abgeben, kommentieren, kommentare anzeigen, alle kommentare, alle kommentare anzeigen, zu den
    kommentaren, diskutieren sie mit, jetzt kommentieren, jetzt mitdiskutieren, mitdiskutieren, diskussion,
    diskussion im forum, schreiben sie einen kommentar, schreibe einen kommentar, hinterlasse einen kommentar,
    hinterlassen sie einen kommentar, schreib einen kommentar, antworten, antwort hinterlassen, antworten abbrechen,
    noch keine kommentare, kommentare deaktiviert, kommentarfunktion geschlossen, die kommentarfunktion ist
    geschlossen, zur diskussion, ihre meinung, deine meinung, deine meinung zählt, leserkommentare, artikel
    kommentieren, beitrag kommentieren, kommentare laden, anmelden um zu kommentieren, meist-diskutiert, noch keine
    bewertungen
  `),
  fr: listed(`
    commentaires, commentaire, aucun commentaire, laisser un commentaire, laissez un commentaire, ajouter un
    commentaire, écrire un commentaire, voir les commentaires, voir tous les commentaires, lire les commentaires,
    réagir, réagissez, réactions, soyez le premier à commenter, soyez le premier à réagir, participer à la
    discussion, discussion, votre commentaire, répondre, les commentaires sont fermés, annuler la réponse, poster un
    commentaire, vos réactions, contribuer
  `),
  es: listed(`
    comentarios, comentario, sin comentarios, no hay comentarios, dejar un comentario, deja un comentario, deja una
    respuesta, dejar comentario, añadir comentario, escribir un comentario, ver comentarios, ver todos los
    comentarios, ver los comentarios, sé el primero en comentar, comenta, responder, cancelar respuesta, comentarios
    cerrados, publicar un comentario, únete a la conversación, opina, deja tu comentario, tu opinión
  `),
  it: listed(`
    commenti, commento, nessun commento, lascia un commento, aggiungi un commento, scrivi un commento, vedi i
    commenti, leggi i commenti, tutti i commenti, commenta, rispondi, annulla risposta, commenti chiusi, partecipa
    alla discussione, i commenti sono chiusi
  `),
  pt: listed(`
    comentários, comentário, nenhum comentário, sem comentários, deixe um comentário, deixar um comentário, deixe o
    seu comentário, deixe seu comentário, deixe uma resposta, adicionar comentário, escreva um comentário, ver
    comentários, ver todos os comentários, comente, responder, cancelar resposta, comentários encerrados, seja o
    primeiro a comentar, publicar comentário, postar comentário
  `),
  nl: listed(`
    reacties, reactie, geen reacties, plaats een reactie, geef een reactie, laat een reactie achter, schrijf een
    reactie, bekijk reacties, toon reacties, reageer, reageren, praat mee, reacties zijn gesloten, bekijk alle
    reacties, reactie plaatsen, lees de reacties, beantwoorden
  `),
  pl: listed(`
    komentarze, komentarz, brak komentarzy, dodaj komentarz, zostaw komentarz, napisz komentarz, skomentuj, zobacz
    komentarze, wszystkie komentarze, pokaż komentarze, odpowiedz, anuluj odpowiedź, dyskusja, wypowiedz się, zobacz
    wszystkie komentarze, bądź pierwszy, skomentuj artykuł
  `),
  ru: listed(`
    комментарии, комментарий, нет комментариев, оставить комментарий, оставьте комментарий, добавить комментарий,
    написать комментарий, показать комментарии, все комментарии, обсудить, обсуждение, ответить, комментарии
    закрыты, комментировать, комментариев пока нет, отменить ответ, к комментариям
  `),
  ja: listed(`
    コメント, コメントする, コメントを書く, コメントを投稿, コメントを残す, コメントを見る, コメント一覧, コメントはありません, コメントをどうぞ, 返信, みんなのコメント, コメントを投稿する
  `),
  zh: listed(`
    评论, 发表评论, 写评论, 查看评论, 暂无评论, 全部评论, 我来说两句, 网友评论, 回复, 留言, 發表評論, 發表留言, 查看留言, 暫無留言, 回覆, 共有条评论, 最新评论, 热门评论
  `),
  ko: listed(`
    댓글, 댓글쓰기, 댓글 쓰기, 댓글 달기, 댓글달기, 댓글보기, 댓글 보기, 전체댓글, 의견쓰기, 답글, 댓글 작성, 댓글목록, 댓글 남기기
  `),
  sv: listed(`
    kommentarer, kommentar, inga kommentarer, lämna en kommentar, skriv en kommentar, visa kommentarer, svara,
    diskutera, kommentera artikeln
  `),
  da: listed(`
    kommentarer, kommentar, ingen kommentarer, skriv en kommentar, skriv kommentar, vis kommentarer, svar, deltag i
    debatten
  `),
  no: listed(`
    kommentarer, kommentar, ingen kommentarer, skriv en kommentar, legg igjen en kommentar, vis kommentarer, svar,
    delta i debatten
  `),
  fi: listed(`
    kommentit, kommentti, ei kommentteja, jätä kommentti, kirjoita kommentti, näytä kommentit, vastaa, keskustelu,
    osallistu keskusteluun
  `),
  cs: listed(`
    komentáře, komentář, žádné komentáře, přidat komentář, napsat komentář, zobrazit komentáře, odpovědět, diskuse,
    diskuze, vstoupit do diskuse, vstoupit do diskuze
  `),
  hu: listed(`
    hozzászólások, hozzászólás, kommentek, szólj hozzá, szóljon hozzá, új hozzászólás, válasz
  `),
  ro: listed(`
    comentarii, comentariu, niciun comentariu, lasă un comentariu, lasă un răspuns, adaugă comentariu, scrie un
    comentariu, răspunde
  `),
  tr: listed(`
    yorumlar, yorum, yorum yok, yorum yap, yorum yaz, yorum ekle, ilk yorumu sen yap, bir yorum yazın, yanıtla, tüm
    yorumlar
  `),
  ar: listed(`
    التعليقات, تعليقات, لا توجد تعليقات, اترك تعليقا, اترك تعليقاً, أضف تعليق, أضف تعليقا, أضف تعليقك, رد
  `),
  id: listed(`
    komentar, tidak ada komentar, tulis komentar, tinggalkan komentar, beri komentar, lihat komentar, balas,
    tinggalkan balasan
  `),
  vi: listed(`
    bình luận, ý kiến bạn đọc, viết bình luận, gửi bình luận, để lại bình luận, trả lời
  `),
};
