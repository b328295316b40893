import { expect, test } from "vitest";
import { splitCredit } from "../../../src/metadata/images/split-credit.ts";

test.each([
  ["a label ends the caption", "Low water at Ern Creek. Photo: Ilse Tamm", "Low water at Ern Creek.", "Ilse Tamm"],
  ["a caption alone", "Tuesday’s bowl.", "Tuesday’s bowl.", null],
  ["a credit alone", "Photograph: Bela Novak/Gazette", null, "Bela Novak/Gazette"],
  ["the first label wins", "Image Source: Quay Press | Photo by Ada Obi", null, "Quay Press | Photo by Ada Obi"],
  ["© counts as a label", "Le train à quai. © Bela Novak", "Le train à quai.", "Bela Novak"],
  ["brackets around the credit are removed", "The crew at dawn (Photo: Ada Obi)", "The crew at dawn", "Ada Obi"],
  ["a bar before the credit is removed", "The crew at dawn | Foto: Ada Obi", "The crew at dawn", "Ada Obi"],
  ["German", "Die Kräne. Foto: Ilse Tamm", "Die Kräne.", "Ilse Tamm"],
  ["Spanish", "Los puestos. Crédito: Bela Novak", "Los puestos.", "Bela Novak"],
  ["Japanese", "夕暮れの灯台。写真：中村凪", "夕暮れの灯台。", "中村凪"],
  [
    "a sentence about a photo is not a credit",
    "A photo of the source: the spring",
    "A photo of the source: the spring",
    null,
  ],
  ["“Picture of” starts a caption", "Picture of health: the mayor jogs.", "Picture of health: the mayor jogs.", null],
])("%s", (_why, text, caption, creditText) => {
  expect(splitCredit(text)).toEqual({ caption, creditText });
});
