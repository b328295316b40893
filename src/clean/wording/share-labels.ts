import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Labels of share buttons and other actions of a page: the whole line. */
export const shareLabels: Wording = {
  names: listed(`
    facebook, twitter, x, whatsapp, telegram, linkedin, pinterest, reddit, tumblr, bluesky, mastodon, threads,
    instagram, youtube, tiktok, xing, flipboard, pocket, e-mail, email, mail, line, vk, viber, messenger, facebook
    messenger, google+, google plus, snapchat, rss, sms, stumbleupon, digg, delicious, hacker news, instapaper,
    feedly, weibo, wechat, qq, twitter facebook, facebook twitter, x (twitter), apple news, google news, kakaotalk,
    hatena
  `),
  en: listed(`
    share, share this, share this with a friend, share it with a friend, share with a friend, share this article, share this story, share this post, share this page, share this content,
    share this:, share article, share story, share on facebook, share on twitter, share on x, share on linkedin,
    share on whatsapp, share on pinterest, share on reddit, share on bluesky, share on social media, share via
    email, share by email, share via, share with, share to, share it, share now, share options, share link, share
    full article, share video, share:, shares, tweet, tweet this, pin, pin it, print, print this, print this
    article, print article, print page, save, save article, save this article, save for later, save story, saved,
    bookmark, bookmark this, copy, copy link, copy url, copied, link copied, copy the link, link copied to
    clipboard, link copied!, copied to clipboard, like, like this, like this:, like loading, loading, loading...,
    follow, follow us, follow us on, follow us on facebook, follow us on twitter, follow us on google news, follow
    us on social media, follow us on instagram, follow me on twitter, email this, email this article, email article,
    email link, send email, send, listen, listen to this article, listen to article, listen now, gift this article,
    gift article, give this article, give article, comment, view comments, add to favorites, add to favourites, add
    as preferred source, add us on google, add us as a preferred source on google, set as preferred source, make us
    preferred on google, open in app, cite, cite this article, republish, republish this article, republish this
    story, download pdf, download, toggle text size, font size, text size, a a a, a+ a-, more options, more sharing
    options, share more, show more, show less, show more sharing options, view more, view all, see all, expand,
    collapse, close, menu, skip to content, skip to main content, back to top, return to top, top, scroll to top, go
    back, report, report this, report an error, report a typo, report a correction, submit a correction, subscribe,
    0 shares, share this on, click to share, share & save, share and save, like save, print friendly, enlarge image,
    enlarge, view image in fullscreen, view fullscreen, full screen, image, reader mode, add to reading list,
    reprints, post, post a comment, remove from saved, tap to unmute, advertise with us, contact us, rate this
    article, was this article helpful?, was this helpful?, did you find this helpful?
  `),
  de: listed(`
    teilen, artikel teilen, beitrag teilen, seite teilen, diesen artikel teilen, diesen beitrag teilen, jetzt
    teilen, auf facebook teilen, auf twitter teilen, auf x teilen, auf whatsapp teilen, per e-mail teilen, per mail
    teilen, per e-mail versenden, per whatsapp teilen, teilen auf, teilen via, tweeten, twittern, merken, drucken,
    artikel drucken, seite drucken, speichern, versenden, senden, weiterleiten, kopieren, link kopieren, link
    kopiert, mailen, pinnen, folgen, folgen sie uns, folgen sie uns auf, folge uns, folge uns auf, vorlesen, artikel
    anhören, anhören, beitrag anhören, artikel vorlesen, artikel merken, artikel verschenken, artikel versenden, zur
    merkliste hinzufügen, auf die merkliste, merkliste, gefällt mir, kommentieren, feedback, schriftgröße,
    startseite, nach oben, zum seitenanfang, zurück, mehr anzeigen, weniger anzeigen, schließen, pdf, als pdf,
    fehler melden, bild vergrößern, vollbild, bild in neuem tab öffnen, zur startseite, quelle, als bevorzugte
    quelle hinzufügen, in der app öffnen, teilen sie diesen artikel, teilen mit, teilen mit:, inhalt teilen
  `),
  fr: listed(`
    partager, partager cet article, partager l'article, partagez, partagez cet article, partager sur, partager sur
    facebook, partager sur twitter, partager sur x, partager sur whatsapp, partager sur linkedin, partager par
    e-mail, partager par mail, tweeter, imprimer, imprimer l'article, enregistrer, envoyer, envoyer par e-mail,
    envoyer par mail, copier le lien, lien copié, suivre, suivez-nous, suivez-nous sur, écouter, écouter l'article,
    offrir cet article, ajouter à mes favoris, ajouter aux favoris, commenter, réagir, j'aime, retour en haut,
    agrandir, agrandir l'image, fermer, lire plus tard, sauvegarder, signaler une erreur, offrir l'article, temps de
    lecture
  `),
  es: listed(`
    compartir, comparte, compartir en, compartir en facebook, compartir en twitter, compartir en x, compartir en
    whatsapp, compartir en linkedin, compartir por correo, compartir por email, compartir artículo, compartir
    noticia, comparte este artículo, comparte esta noticia, comparta, comparte en, tuitear, twittear, imprimir,
    guardar, enviar, enviar por correo, enviar por email, copiar enlace, copiar link, copiar url, enlace copiado,
    síguenos, síguenos en, seguir, escuchar, escuchar artículo, comentar, comentarios, me gusta, ir arriba, volver
    arriba, regalar artículo, ampliar, cerrar, ampliar imagen, síganos en, añadir a favoritos
  `),
  it: listed(`
    condividi, condividi su, condividi su facebook, condividi su twitter, condividi su whatsapp, condividi articolo,
    condividi l'articolo, condividi questo articolo, condividi:, condividere, twitta, stampa, salva, invia, invia
    per email, copia link, copia il link, link copiato, seguici, seguici su, segui, ascolta, ascolta l'articolo,
    commenta, mi piace, torna su, regala articolo, regala, chiudi, ingrandisci, salva articolo, aggiungi ai
    preferiti
  `),
  pt: listed(`
    compartilhar, compartilhe, compartilhar no facebook, compartilhar no whatsapp, compartilhar no twitter,
    compartilhe no whatsapp, compartilhe no facebook, compartilhe esta notícia, compartilhe este artigo,
    compartilhar artigo, partilhar, partilhe, partilhar artigo, tweetar, imprimir, salvar, guardar, enviar, enviar
    por e-mail, copiar link, copiar, link copiado, siga-nos, siga, siga-nos no, ouvir, ouvir artigo, ouça este
    conteúdo, comentar, curtir, voltar ao topo, oferecer artigo, fechar, ampliar
  `),
  nl: listed(`
    delen, deel, deel dit, deel dit artikel, deel artikel, deel via, deel op facebook, deel op twitter, deel op x,
    deel via whatsapp, deel via e-mail, delen via, delen op facebook, delen op twitter, delen via whatsapp, delen
    via e-mail, tweeten, printen, afdrukken, bewaren, bewaar, opslaan, kopieer link, link kopiëren, link gekopieerd,
    volg, volg ons, volg ons op, luister, luister naar dit artikel, reageer, reageren, terug naar boven, cadeau
    geven, geef cadeau, sluiten, vergroten
  `),
  pl: listed(`
    udostępnij, udostępnij artykuł, udostępnij na facebooku, udostępnij na x, podziel się, podziel się artykułem,
    podziel się:, tweetnij, drukuj, wydrukuj, zapisz, wyślij, kopiuj link, skopiuj link, skopiowano link, obserwuj,
    obserwuj nas, śledź nas, posłuchaj, posłuchaj artykułu, odsłuchaj, komentuj, skomentuj, lubię to, do góry,
    powiększ, zamknij, dodaj do ulubionych
  `),
  ru: listed(`
    поделиться, поделиться в, поделитесь, поделиться ссылкой, поделиться статьёй, поделиться новостью, поделиться:,
    твитнуть, печать, распечатать, версия для печати, сохранить, отправить, копировать, копировать ссылку,
    скопировать ссылку, ссылка скопирована, подписаться, подписывайтесь на нас, подписывайтесь, слушать, прослушать,
    комментировать, комментарии, нравится, наверх, закрыть, вконтакте, одноклассники, добавить в избранное, в
    закладки
  `),
  uk: listed(`
    поділитися, поділитись, поширити, роздрукувати, друк, копіювати, копіювати посилання, зберегти, коментувати,
    підписатися
  `),
  ja: listed(`
    シェア, シェアする, この記事をシェア, この記事をシェアする, 共有, 共有する, この記事を共有, ツイート, ツイートする, ポスト, ポストする, 印刷, 印刷する, 保存, 保存する, コピー, リンクをコピー,
    urlをコピー, urlをコピーする, リンクをコピーする, 送る, lineで送る, ブックマーク, クリップ, フォロー, フォローする, フォローしてください, いいね, いいね!, コメント, コメントする,
    閉じる, ページトップへ, ページの先頭へ, トップへ戻る, 文字サイズ, 拡大, 画像を拡大する, メールで送る, 音声で聴く, この記事は役に立ちましたか, はてなブックマーク, はてブ, メルマガ登録, 一覧へ戻る
  `),
  zh: listed(`
    分享, 分享到, 分享至, 分享文章, 分享本文, 分享到微信, 分享到微博, 转发, 收藏, 打印, 保存, 复制, 复制链接, 链接已复制, 关注, 关注我们, 点赞, 评论, 举报, 返回顶部, 关闭, 微信, 微博,
    微信扫一扫, 扫一扫, 字号, 大, 中, 小, 朋友圈, qq空间, 用微信扫码二维码, 分享至好友和朋友圈, 轉發, 列印, 儲存, 複製連結, 連結已複製, 追蹤, 追蹤我們, 按讚, 留言, 回到頂部, 關閉,
    收聽, 字體大小, 分享到facebook, 分享到line
  `),
  ko: listed(`
    공유, 공유하기, 기사 공유, 기사공유하기, 페이스북, 트위터, 카카오톡, 카카오스토리, 네이버블로그, 네이버, 밴드, 인쇄, 인쇄하기, 프린트, 저장, 스크랩, 복사, 링크 복사, url복사, url
    복사, 주소복사, 링크가 복사되었습니다, 구독, 구독하기, 팔로우, 좋아요, 댓글, 댓글달기, 닫기, 맨 위로, 글자크기, 글자크기 설정, 글씨크기, 본문 글씨 키우기, 본문 글씨 줄이기, 기사 듣기,
    이메일, 이미지 확대, 이미지 확대하기, 메일보내기, 기사스크랩하기, 페이스북(으)로 기사보내기, 트위터(으)로 기사보내기
  `),
  sv: listed(`
    dela, dela artikeln, dela den här artikeln, dela på facebook, dela på x, dela via e-post, skriv ut, spara, spara
    artikel, kopiera länk, länk kopierad, följ oss, följ, lyssna, lyssna på artikeln, kommentera, gilla, till
    toppen, stäng, tipsa, ge bort artikeln
  `),
  da: listed(`
    del, del artiklen, del denne artikel, del på facebook, del på x, udskriv, print, gem, gem artikel, kopier link,
    link kopieret, følg os, følg, lyt, lyt til artiklen, kommenter, til toppen, luk, forstør, giv artiklen videre
  `),
  no: listed(`
    del, del artikkelen, del saken, del på facebook, del på x, del på e-post, skriv ut, lagre, kopier lenke, lenke
    kopiert, følg oss, følg, lytt, lytt til saken, kommenter, til toppen, lukk, tips oss
  `),
  fi: listed(`
    jaa, jaa artikkeli, jaa facebookissa, jaa whatsappissa, jaa x:ssä, tulosta, tallenna, kopioi linkki, linkki
    kopioitu, seuraa, seuraa meitä, kuuntele, kuuntele juttu, kommentoi, sulje, lahjoita artikkeli, näytä lisää
  `),
  cs: listed(`
    sdílet, sdílejte, sdílet článek, sdílet na facebooku, tisknout, vytisknout, uložit, odeslat, kopírovat odkaz,
    zkopírovat odkaz, sledujte nás, sledovat, poslechnout, diskuze, diskutovat, komentovat, nahoru, zavřít, zvětšit
  `),
  hu: listed(`
    megosztás, megosztom, oszd meg, nyomtatás, mentés, küldés, link másolása, kövess minket, hozzászólás, bezárás,
    tetszik
  `),
  ro: listed(`
    distribuie, distribuiți, distribuie pe facebook, distribuie articolul, trimite, salvează, copiază link,
    urmărește-ne, urmărește-ne pe, comentează, închide, printează
  `),
  tr: listed(`
    paylaş, haberi paylaş, bu haberi paylaş, facebook'ta paylaş, twitter'da paylaş, whatsapp'ta paylaş, tweetle,
    yazdır, kaydet, gönder, kopyala, bağlantıyı kopyala, linki kopyala, takip et, bizi takip edin, dinle, yorum yap,
    yorumlar, beğen, yukarı, kapat, abone ol, büyüt
  `),
  ar: listed(`
    شارك, مشاركة, شارك المقال, شارك الخبر, شارك على, شاركها, طباعة, اطبع, حفظ, إرسال, نسخ, نسخ الرابط, تم نسخ
    الرابط, انسخ الرابط, تابعنا, تابعونا, استمع, تعليق, التعليقات, إعجاب, إغلاق, فيسبوك, تويتر, واتساب, تيليجرام,
    تلغرام
  `),
  hi: listed(`
    शेयर करें, साझा करें, शेयर, प्रिंट, सेव करें, कॉपी करें, लिंक कॉपी करें, फॉलो करें, हमें फॉलो करें, टिप्पणी
    करें, सुनें
  `),
  id: listed(`
    bagikan, bagikan artikel, bagikan artikel ini, bagikan ke, share artikel, cetak, simpan, kirim, salin, salin
    tautan, salin link, tautan disalin, ikuti, ikuti kami, dengarkan, komentar, suka, tutup, ikuti kami di
  `),
  vi: listed(`
    chia sẻ, chia sẻ facebook, in bài viết, lưu, lưu bài, gửi, sao chép, sao chép liên kết, copy link, theo dõi,
    bình luận, thích, đóng, về trang chủ, trở lại
  `),
  el: listed(`
    κοινοποίηση, μοιραστείτε το, εκτύπωση, αποθήκευση, αντιγραφή, ακολουθήστε μας, σχόλια
  `),
};
