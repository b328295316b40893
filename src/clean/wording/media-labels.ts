import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Labels of players, galleries and embeds: the whole line. */
export const mediaLabels: Wording = {
  en: listed(`
    video, videos, top questions, something to consider, quick links, jump to, loading content, show all, hide, watch, watch video, watch the video, watch now, watch live, watch next, play, play video, play
    audio, now playing, unmute, mute, pause, replay, live, audio, podcast, listen to podcast, subtitles, video
    player, video player is loading, video unavailable, photos, photo, photo gallery, gallery, galleries, image
    gallery, slideshow, view gallery, open gallery, view slideshow, view photos, launch gallery, image, image 1 of
    1, caption, captions, hide caption, toggle caption, show caption, credit, credits, photo credit, enlarge this
    image, click to enlarge, click to expand, previous image, next image, previous slide, next slide, graphic,
    infographic, chart, interactive, embed, embedded video, embedded tweet, transcript, download audio, ad-free,
    image source, image credit, view original, media caption, media playback is unsupported on your device, playback
    is not supported on your device
  `),
  de: listed(`
    video, videos, video abspielen, video ansehen, zum video, im video, audio, audio starten, bildergalerie,
    galerie, fotostrecke, fotogalerie, bilderstrecke, bilder, bild, foto, fotos, grafik, infografik, podcast,
    podcast hören, mehr bilder, alle bilder, zur bildergalerie, zur galerie, zur fotostrecke, bild vergrößern,
    vergrößern, bild anzeigen, bildunterschrift anzeigen, abspielen, ton an, ton aus, legende, legende:, inhalt,
    inhalt aufklappen, box aufklappen, box zuklappen, box aufklappen box zuklappen, personen-box aufklappen
    personen-box zuklappen, karte, tweet, beitrag, externer inhalt
  `),
  fr: listed(`
    vidéo, vidéos, voir la vidéo, regarder la vidéo, en vidéo, audio, galerie, galerie photos, diaporama, photos,
    photo, en images, lire la vidéo, écouter le podcast, infographie, légende, agrandir l'image
  `),
  es: listed(`
    video, vídeo, videos, vídeos, ver video, ver vídeo, audio, galería, galería de fotos, galería de imágenes,
    fotogalería, fotos, foto, infografía, reproducir video, ampliar foto, ver fotos, ver galería, pódcast
  `),
  it: listed(`
    video, guarda il video, audio, galleria, galleria fotografica, fotogallery, gallery, foto, fotogalleria,
    infografica, podcast, guarda le foto, ingrandisci immagine, riproduci video
  `),
  pt: listed(`
    vídeo, vídeos, assista ao vídeo, assista, áudio, galeria, galeria de fotos, galeria de imagens, fotos, foto,
    infográfico, reproduzir vídeo, veja as fotos, ver galeria
  `),
  nl: listed(`
    video, bekijk video, bekijk de video, audio, fotoserie, fotogalerij, foto's, foto, podcast, infographic,
    afspelen, vergroot afbeelding
  `),
  pl: listed(`
    wideo, video, film, galeria, galeria zdjęć, zobacz galerię, zdjęcia, zdjęcie, zobacz zdjęcia, infografika,
    podcast, odtwórz, zobacz wideo, powiększ zdjęcie, zobacz film
  `),
  ru: listed(`
    видео, смотреть видео, фото, фотогалерея, галерея, аудио, инфографика, подкаст, воспроизвести, увеличить
  `),
  ja: listed(`
    動画, 動画を見る, 写真, 画像, フォトギャラリー, ギャラリー, 写真一覧, 画像一覧, 全画像, 写真を見る, 画像を見る, 再生する, 動画を再生, 音声, ポッドキャスト, 写真特集, 拡大写真
  `),
  zh: listed(`
    视频, 观看视频, 图片, 图集, 相册, 音频, 播放, 播客, 影片, 觀看影片, 圖片, 圖集, 相簿, 音訊, 點擊看大圖, 点击查看大图
  `),
  ko: listed(`
    동영상, 영상, 사진, 포토, 갤러리, 이미지, 포토갤러리, 사진 보기, 영상 보기, 재생, 오디오, 팟캐스트, 인포그래픽, 이미지 크게보기, 큰 이미지 보기
  `),
  sv: listed(`
    video, se video, bildspel, bilder, bild, foto, ljud, podd, grafik, spela upp, förstora bilden, visa bildtext
  `),
  da: listed(`
    video, se video, se videoen, billeder, billedgalleri, galleri, foto, lyd, podcast, afspil, grafik
  `),
  no: listed(`
    video, se video, se videoen, bilder, bildegalleri, galleri, foto, lyd, podkast, spill av, grafikk
  `),
  fi: listed(`
    video, katso video, kuvat, kuva, kuvagalleria, galleria, ääni, podcast, toista, grafiikka, avaa kuvien katselu
  `),
  cs: listed(`
    video, fotogalerie, galerie, fotografie, foto, přehrát, podcast, infografika, zobrazit galerii
  `),
  tr: listed(`
    video, videoyu izle, galeri, foto galeri, fotoğraflar, fotoğraf, ses, podcast, oynat
  `),
  ar: listed(`
    فيديو, شاهد الفيديو, صور, معرض الصور, صورة, بودكاست, تشغيل
  `),
  id: listed(`
    video, tonton video, galeri foto, foto, putar, simak video
  `),
};
