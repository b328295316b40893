import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Words of dates and times beside their numbers. */
export const dateWords: Wording = {
  en: listed(`
    january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar,
    apr, jun, jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
    mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, am, pm, a.m, p.m, a, p, m, st, nd, rd, th, gmt, utc, est,
    edt, et, pt, ct, cst, cdt, pst, pdt, bst, ist, cet, cest, aest, aedt, hkt, sgt, jst, ago, hour, hours, hr, hrs,
    h, minute, minutes, min, mins, day, days, week, weeks, month, months, year, years, yesterday, today, at, on, of,
    the, time, eastern, s, read
  `),
  de: listed(`
    januar, jänner, februar, märz, mai, juni, juli, august, oktober, dezember, mär, okt, dez, montag, dienstag,
    mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, mo, di, mi, do, fr, sa, so, uhr, vor, stunde,
    stunden, minute, minuten, min, tag, tagen, tage, heute, gestern, um, am, vom, den, der, lesezeit, lesedauer, ca,
    etwa, std
  `),
  fr: listed(`
    janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, janv, févr,
    avr, juil, déc, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, à, le, il, y, heure, heures, jour,
    jours, hier, aujourd'hui, h, min, de, lecture, temps
  `),
  es: listed(`
    enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre,
    ene, abr, ago, dic, lunes, martes, miércoles, jueves, viernes, sábado, domingo, de, del, el, a, las, la, los,
    hace, hora, horas, hs, hrs, h, minutos, días, ayer, hoy, lectura, tiempo
  `),
  it: listed(`
    gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, dicembre, gen, mag, giu,
    lug, set, ott, dic, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, alle, ore, il, fa, ieri,
    oggi, minuti, di, lettura, tempo
  `),
  pt: listed(`
    janeiro, fevereiro, março, abril, maio, junho, julho, setembro, outubro, novembro, dezembro, fev, mai, ago, set,
    out, dez, segunda, terça, quarta, quinta, sexta, feira, sábado, domingo, às, as, há, em, dia, dias, horas, hora,
    h, ontem, hoje, leitura, de
  `),
  nl: listed(`
    januari, februari, maart, mei, juni, juli, augustus, oktober, mrt, okt, maandag, dinsdag, woensdag, donderdag,
    vrijdag, zaterdag, zondag, om, uur, geleden, uren, minuten, dagen, gisteren, vandaag, leestijd
  `),
  pl: listed(`
    stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia,
    styczeń, luty, marzec, kwiecień, czerwiec, lipiec, sierpień, wrzesień, październik, listopad, grudzień,
    poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, godz, godzinę, godzin, temu, r, o, minut,
    wczoraj, dzisiaj, dziś, czytania
  `),
  ru: listed(`
    января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря, понедельник,
    вторник, среда, четверг, пятница, суббота, воскресенье, г, года, в, мск, часов, часа, час, назад, минут, минуты,
    вчера, сегодня, чтения
  `),
  uk: listed(`
    січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня, понеділок,
    вівторок, середа, четвер, п'ятниця, субота, неділя, року, о, годин, тому
  `),
  sv: listed(`
    januari, februari, mars, april, maj, juni, juli, augusti, oktober, måndag, tisdag, onsdag, torsdag, fredag,
    lördag, söndag, kl, klockan, igår, idag, sedan, timmar, minuter, den
  `),
  da: listed(`
    januar, februar, marts, maj, oktober, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, kl, d, siden,
    timer, minutter, læsetid
  `),
  no: listed(`
    januar, februar, mars, mai, oktober, desember, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, kl,
    klokken, siden, timer, minutter, lesetid
  `),
  fi: listed(`
    tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta,
    lokakuuta, marraskuuta, joulukuuta, klo, sitten, tuntia, ma, ti, ke, to, pe, la, su
  `),
  cs: listed(`
    ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince, pondělí, úterý,
    středa, čtvrtek, pátek, sobota, neděle, hodin, před, minutami, dnes, včera
  `),
  tr: listed(`
    ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık, pazartesi, salı,
    çarşamba, perşembe, cuma, cumartesi, pazar, saat, önce, dakika, gün, dk, okuma, süresi
  `),
  id: listed(`
    januari, februari, maret, mei, juni, juli, agustus, oktober, desember, senin, selasa, rabu, kamis, jumat, sabtu,
    minggu, wib, wita, wit, pukul, jam, menit, lalu, hari
  `),
  vi: listed(`
    tháng, thứ, ngày, giờ, phút, trước
  `),
  el: listed(`
    ιανουαρίου, φεβρουαρίου, μαρτίου, απριλίου, μαΐου, ιουνίου, ιουλίου, αυγούστου, σεπτεμβρίου, οκτωβρίου,
    νοεμβρίου, δεκεμβρίου, δευτέρα, τρίτη, τετάρτη, πέμπτη, παρασκευή, σάββατο, κυριακή, πριν, ώρες, λεπτά
  `),
  hi: listed(`
    जनवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, अक्टूबर, नवंबर, दिसंबर, बजे
  `),
  ar: listed(`
    يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, السبت, الأحد, الاثنين,
    الثلاثاء, الأربعاء, الخميس, الجمعة, الساعة, صباحا, مساء, منذ, دقيقة, ساعة, دقائق
  `),
};
