import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** How a line begins that credits a picture; a colon, a slash or a name follows. */
export const creditLeadIns: Wording = {
  en: listed(`
    source, sources, photo, photos, photo by, photos by, photo credit, photo courtesy, photo courtesy of, photo source, photograph,
    photograph by, photographs by, photography by, photographer, picture, picture by, picture credit, pictures,
    image, images, image by, image via, image credit, image credits, image courtesy, image courtesy of, images
    courtesy of, image source, image copyright, image caption, featured image, featured image by, feature image,
    cover image, cover photo, header image, lead image, main image, lead photo, banner image, credit, credits, file
    photo, file photograph, file image, screenshot, screengrab, illustration, illustration by, illustrations by,
    graphic, video credit, stock photo, via getty
  `),
  de: listed(`
    quelle, foto, fotos, foto von, fotos von, fotocredit, bild, bilder, bild von, bildquelle, bildquellen, bildnachweis,
    bildnachweise, bildrechte, bildcredit, fotoquelle, fotonachweis, symbolbild, symbolfoto, archivbild, archivfoto,
    titelbild, titelfoto, beitragsbild, grafik, illustration, quelle bild, copyright, screenshot, bildhinweis,
    illustrationen, redaktion, faktencheck
  `),
  fr: listed(`
    photo, photos, crédit, crédits, crédit photo, crédits photo, crédits photos, crédit image, crédit photos, image,
    images, illustration, photographie, photo d'illustration, photo d'archives, © photo
  `),
  es: listed(`
    foto, fotos, fotografía, fotografías, imagen, imágenes, foto de, crédito, créditos, crédito foto, fuente de la
    imagen, foto de archivo, imagen de archivo, imagen destacada, ilustración, pie de foto, captura
  `),
  it: listed(`
    foto, foto di, fotografia, fotografie, immagine, immagini, immagine di, credito, crediti, credits, foto credit,
    fonte foto, illustrazione, foto d'archivio, credito fotografico, crediti foto
  `),
  pt: listed(`
    foto, fotos, fotografia, imagem, imagens, crédito, créditos, foto de, foto por, crédito da foto, créditos da
    imagem, fonte da imagem, ilustração, divulgação, reprodução
  `),
  nl: listed(`
    foto, foto's, beeld, fotograaf, fotografie, afbeelding, illustratie, bron foto, archieffoto, foto door
  `),
  pl: listed(`
    fot, foto, zdjęcie, zdjęcia, źródło zdjęcia, autor zdjęcia, ilustracja, grafika
  `),
  ru: listed(`
    фото, фотография, фотографии, изображение, иллюстрация, источник фото, автор фото, скриншот
  `),
  ja: listed(`
    写真, 写真提供, 画像, 画像提供, 画像引用, 撮影, 写真＝, 写真=, 出典, イラスト, 画像出典, photo
  `),
  zh: listed(`
    图片来源, 图源, 图片, 图, 供图, 摄影, 圖片來源, 圖片, 圖, 攝影, 圖／, 图／, 資料圖片, 资料图, 照片来源, 照片來源, 翻攝自
  `),
  ko: listed(`
    사진, 사진=, 사진 =, 사진제공, 사진 제공, 이미지, 이미지 출처, 사진 출처, 출처, 자료사진
  `),
  sv: listed(`
    foto, bild, fotograf, bilder, illustration, arkivbild, arkivfoto
  `),
  da: listed(`
    foto, fotograf, billede, illustration, arkivfoto, pr-foto
  `),
  no: listed(`
    foto, fotograf, bilde, illustrasjon, arkivfoto, illustrasjonsfoto
  `),
  fi: listed(`
    kuva, kuvat, kuvaaja, kuvituskuva, arkistokuva
  `),
  cs: listed(`
    foto, zdroj foto, fotografie, ilustrační foto, ilustrace, autor fotografie
  `),
  hu: listed(`
    fotó, fotók, kép, képek, illusztráció, forrás, kép forrása
  `),
  ro: listed(`
    foto, fotografie, imagine, sursa foto, sursă foto, credit foto, imagini
  `),
  tr: listed(`
    fotoğraf, fotoğraflar, foto, görsel, görsel kaynağı, fotoğraf kaynağı
  `),
  ar: listed(`
    الصورة, صورة, تصوير, مصدر الصورة
  `),
  id: listed(`
    foto, gambar, sumber foto, sumber gambar, ilustrasi, kredit foto, foto oleh
  `),
};

/** Agencies whose name alone makes a short line a credit. */
export const pictureAgencies: Wording = {
  names: listed(`
    getty, getty images, gettyimages, afp, reuters, shutterstock, istock, istockphoto, unsplash, pexels, pixabay,
    alamy, picture alliance, picture-alliance, dpa, epa, epa-efe, imago, imago images, ap photo, ap photos, ap
    images, keystone, depositphotos, adobe stock, dreamstime, zuma press, zuma, rex features, wireimage, filmmagic,
    bloomberg, anadolu, pa wire, pa media, ansa, efe, tt nyhetsbyrån, ritzau scanpix, scanpix, ntb, lehtikuva, pap,
    xinhua, yonhap, kyodo, apa, sipa, press association, corbis, flickr, wikimedia commons, creative commons, cc by,
    handout, courtesy, canva, freepik, 123rf, fotolia, europa press, nurphoto, sipa usa, afp via getty images, zdf,
    ard
  `),
};
