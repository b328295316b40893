import { expect, test } from "vitest";
import { cleanText } from "../../src/clean/clean-text.ts";

const ENGLISH = [
  "The harbour bridge carries trams again, nine months after a barge tore out one of its bearings in a storm.",
  "“We said two years and meant one,” the engineer Ida Brandt told reporters at the east ramp on Monday, drawing laughter from the crew behind her.",
  "While the ferry will stay until the summer—the council has paid for it—most of the town was on the bridge by noon.",
  "From 2015 to 2025 the number of trams rose from 140 to 212 a day, according to the port’s own count.",
];

test("removes the photo credit at the top and READ NEXT with its truncated lines, and nothing of the article", () => {
  const polluted = [
    "",
    "Image Source: Harbour Press | Photo by Mira Sand",
    ...ENGLISH,
    "READ NEXT",
    "- “I Never Fell”: The Man Who Paints Bridges Looks Back on ‘Four Good Decades,’ 71, and One Bad Day",
    "- More Than a Crossing: The Surprising Lives Under the East Ramp",
    "- “Nobody Asked the Fish”: Council Split Over the New Pier",
    "- “It Was the Salt”: What the Report on the Bearings Says, and What It Leaves",
  ].join("\n");
  const { text, removals } = cleanText(polluted);
  expect(text).toBe(ENGLISH.join("\n"));
  expect(removals.map((removal) => removal.text)).toContain("READ NEXT");
  expect(removals).toHaveLength(6);
});

test.each([
  [
    "German",
    "LESEN SIE AUCH",
    "Foto: Mira Sand/Hafenbild",
    "Die Brücke trägt wieder Straßenbahnen, neun Monate nachdem ein Kahn ihr Lager zerriss.",
  ],
  [
    "French",
    "À LIRE AUSSI",
    "Crédit photo : Mira Sand",
    "Le pont porte de nouveau des trams, neuf mois après qu’une barge en eut arraché un appui.",
  ],
  [
    "Spanish",
    "LEE TAMBIÉN",
    "Foto: Mira Sand",
    "El puente vuelve a llevar tranvías, nueve meses después de que una barcaza le arrancara un apoyo.",
  ],
  [
    "Italian",
    "LEGGI ANCHE",
    "Foto: Mira Sand",
    "Il ponte porta di nuovo i tram, nove mesi dopo che una chiatta ne aveva strappato un appoggio.",
  ],
  [
    "Portuguese",
    "LEIA TAMBÉM",
    "Foto: Mira Sand",
    "A ponte volta a levar bondes, nove meses depois de uma barcaça lhe arrancar um apoio.",
  ],
  [
    "Dutch",
    "LEES OOK",
    "Foto: Mira Sand",
    "De brug draagt weer trams, negen maanden nadat een schip een oplegging had weggerukt.",
  ],
  [
    "Polish",
    "CZYTAJ TAKŻE",
    "Fot. Mira Sand / Port",
    "Most znów niesie tramwaje, dziewięć miesięcy po tym, jak barka zerwała jedno z jego łożysk.",
  ],
  [
    "Russian",
    "ЧИТАЙТЕ ТАКЖЕ",
    "Фото: Мира Санд",
    "По мосту снова ходят трамваи, через девять месяцев после того, как баржа сорвала одну из его опор.",
  ],
  [
    "Japanese",
    "関連記事",
    "写真：港新聞",
    "橋をふたたび路面電車が渡る。はしけが支承をもぎ取ってから九か月がたっていた。",
  ],
  [
    "Chinese",
    "相关阅读",
    "图片来源：港口日报",
    "电车又驶过了大桥，距离驳船撞坏支座已经过去了九个月，市民清晨就聚集在桥头。",
  ],
  [
    "Korean",
    "관련기사",
    "사진: 항구일보",
    "바지선이 받침을 뜯어낸 지 아홉 달 만에 전차가 다시 다리를 건넌다고 항만청이 밝혔다.",
  ],
])("%s: the same layout is cleaned", (_language, heading, credit, sentence) => {
  const article = [sentence, `${sentence} 212.`];
  const polluted = [credit, ...article, heading, "- 1: Ferry", "- 2: Ramp", "- 3: Salt"].join("\n\n");
  expect(cleanText(polluted).text).toBe(article.join("\n\n"));
});

test("lists of the article, a section called Related work and a correction stay", () => {
  const text = [
    "The council names three causes:",
    "",
    "* frost",
    "* salt",
    "",
    "Related work",
    "",
    "Brandt measured the same span in 1998 and found half of the movement.",
    "",
    "",
    "Correction: an earlier version gave the length as 214 metres.",
  ].join("\n");
  expect(cleanText(text)).toEqual({ text, removals: [] });
});

test("cleaning twice changes nothing more", () => {
  const once = cleanText(
    [...ENGLISH, "Read more: Ferry line to close", ...ENGLISH, "Sign up for our newsletter."].join("\n"),
  ).text;
  expect(once).toBe([...ENGLISH, ...ENGLISH].join("\n"));
  expect(cleanText(once)).toEqual({ text: once, removals: [] });
});

test("an empty text stays empty", () => {
  expect(cleanText("\n \n")).toEqual({ text: "", removals: [] });
});
