import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Indonesian. */
export const id: LanguageWording = {
  shareLabels: listed(`
    bagikan, bagikan artikel, bagikan artikel ini, bagikan ke, share artikel, cetak, simpan, kirim, salin, salin
    tautan, salin link, tautan disalin, ikuti, ikuti kami, dengarkan, komentar, suka, tutup, ikuti kami di
  `),
  commentLabels: listed(`
    komentar, tidak ada komentar, tulis komentar, tinggalkan komentar, beri komentar, lihat komentar, balas,
    tinggalkan balasan
  `),
  advertisingLabels: listed(`
    iklan, advertorial, scroll to continue with content, scroll untuk melanjutkan, lanjutkan membaca di bawah iklan,
    gulir untuk melanjutkan membaca, bersponsor, pariwara
  `),
  mediaLabels: listed(`video, tonton video, galeri foto, foto, putar, simak video`),
  contentsLabels: listed(`daftar isi`),
  relatedHeadings: listed(`
    baca juga, baca selengkapnya, baca lainnya, simak juga, lihat juga, artikel terkait, berita terkait, artikel
    lainnya, berita lainnya, terpopuler, berita terpopuler, terkait, rekomendasi, rekomendasi untuk anda, berita
    terkini, terkini, selanjutnya, artikel berikutnya, baca artikel selengkapnya
  `),
  relatedLeadIns: listed(`
    baca juga, baca selengkapnya, simak juga, lihat juga, tonton juga, artikel terkait, berita terkait, simak lebih
    lanjut, baca lebih lanjut, baca pula
  `),
  readMoreLabels: listed(`selengkapnya, baca selengkapnya`),
  pageWords: listed(`halaman`),
  paginationLabels: listed(`dari, sebelumnya, halaman sebelumnya`),
  nextPageLabels: listed(`selanjutnya, berikutnya, halaman selanjutnya, halaman berikutnya`),
  prompts: listed(`
    berlangganan newsletter, daftar newsletter, langganan newsletter, ikuti kami di, ikuti saluran, saluran
    whatsapp, channel whatsapp, kanal whatsapp, channel telegram, unduh aplikasi, download aplikasi, gabung di,
    dapatkan update, ikuti kami, ikuti media sosial, ikuti akun, daftar sekarang, berlangganan sekarang, di kotak
    masuk, alamat email anda, khusus pelanggan, sudah berlangganan, sudah jadi anggota, masuk untuk, unduh
    aplikasi kami, dukung kami, donasi sekarang
  `),
  consentPhrases: listed(`
    menggunakan cookie, menggunakan kuki, terima cookie, kebijakan cookie, kebijakan privasi, privasi anda, konten
    eksternal, browser anda tidak mendukung, aktifkan javascript
  `),
  bylineWords: listed(`
    oleh, penulis, editor, diterbitkan, diperbarui, dipublikasikan, reporter, dan, terbit
  `),
  dateWords: listed(`
    januari, februari, maret, mei, juni, juli, agustus, oktober, desember, senin, selasa, rabu, kamis, jumat, sabtu,
    minggu, wib, wita, wit, pukul, jam, menit, lalu, hari
  `),
  creditLeadIns: listed(`foto, gambar, sumber foto, sumber gambar, ilustrasi, kredit foto, foto oleh`),
  closingLeadIns: listed(`copyright, tag, tags, topik, kategori, sumber`),
  modifiedWords: listed(`diperbarui, diupdate, diperbaharui, pembaruan`),
  publishedWords: listed(`dipublikasikan, diterbitkan, tayang, terbit`),
};
