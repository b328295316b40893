import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Turkish. */
export const tr: LanguageWording = {
  shareLabels: listed(`
    paylaş, haberi paylaş, bu haberi paylaş, facebook'ta paylaş, twitter'da paylaş, whatsapp'ta paylaş, tweetle,
    yazdır, kaydet, gönder, kopyala, bağlantıyı kopyala, linki kopyala, takip et, bizi takip edin, dinle, yorum yap,
    yorumlar, beğen, yukarı, kapat, abone ol, büyüt
  `),
  commentLabels: listed(`
    yorumlar, yorum, yorum yok, yorum yap, yorum yaz, yorum ekle, ilk yorumu sen yap, bir yorum yazın, yanıtla, tüm
    yorumlar
  `),
  advertisingLabels: listed(`
    reklam, reklamlar, sponsorlu, sponsorlu içerik, advertorial, haberin devamı reklamdan sonra
  `),
  mediaLabels: listed(`video, videoyu izle, galeri, foto galeri, fotoğraflar, fotoğraf, ses, podcast, oynat`),
  contentsLabels: listed(`içindekiler`),
  relatedHeadings: listed(`
    ilgili haberler, ilgili haber, ilgili yazılar, ilgili konular, ilgili içerikler, bunlar da ilginizi çekebilir,
    ilginizi çekebilir, bunu da okuyun, ayrıca okuyun, devamını oku, daha fazla oku, daha fazla haber, diğer
    haberler, en çok okunanlar, çok okunanlar, önerilen haberler, önerilenler, son haberler, sonraki haber, önceki
    haber, benzer haberler
  `),
  relatedLeadIns: listed(`
    ayrıca okuyun, bunu da okuyun, devamını oku, ilginizi çekebilir, ilgili haber, ilgili haberler, bu haberi de
    okuyun, ayrıca bakın, bunu da okuyabilirsiniz, bunlar da ilginizi çekebilir, ilgili yazı
  `),
  weakRelatedLeadIns: listed(`ilgili haber`),
  readMoreLabels: listed(`devamı, devamını oku, daha fazla`),
  pageWords: listed(`sayfa`),
  paginationLabels: listed(`sayfalar, önceki, önceki sayfa`),
  nextPageLabels: listed(`sonraki, sonraki sayfa, devamı`),
  prompts: listed(`
    abone olun, bültenimize, bültene kayıt, bizi takip edin, takip edin, uygulamasını indirin, uygulamamızı
    indirin, üye olun, giriş yapın, e-posta adresiniz, whatsapp kanalımız, telegram kanalımız, bizi takip et,
    takipte kalın, abone ol, abonelik satın al, zaten abone misiniz, sadece aboneler, abonelere özel, bültenimize
    kaydolun, e-posta kutunuza, e-posta kutunuzda, uygulamayı indirin, bize destek olun, bağış yapın, kanalımıza
    abone
  `),
  consentPhrases: listed(`
    çerezleri kullan, çerez politikası, gizlilik politikası, tarayıcınız desteklemiyor, javascript'i
    etkinleştirin, çerezler kullan, çerezleri kabul, çerez ayarları, çerez kullanıyoruz, gizliliğinize,
    gizliliğinizi, rızanız, harici içerik, javascript'i etkinleştir
  `),
  bylineWords: listed(`
    yazan, yazar, yayınlanma, yayın, güncelleme, güncellenme, tarihi, tarih, giriş, son, ve, editör, oluşturulma
  `),
  dateWords: listed(`
    ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık, pazartesi, salı,
    çarşamba, perşembe, cuma, cumartesi, pazar, saat, önce, dakika, gün, dk, okuma, süresi
  `),
  creditLeadIns: listed(`
    fotoğraf, fotoğraflar, foto, görsel, görsel kaynağı, fotoğraf kaynağı, foto muhabiri, kaynak fotoğraf
  `),
  closingLeadIns: listed(`copyright, etiketler, konular, kategori, kategoriler, tüm hakları saklıdır, kaynak`),
  modifiedWords: listed(`güncelle*, düzenlen*, değiştir*`),
  publishedWords: listed(`yayın*, eklenme`),
  buyLabels: listed(`sepete ekle`),
};
