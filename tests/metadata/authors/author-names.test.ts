import { expect, test } from "vitest";
import { readNames } from "../../../src/metadata/authors/author-names.ts";

const names = (text: string) => readNames(text).map(({ name }) => name);

test.each([
  ["By Ada Obi", ["Ada Obi"]],
  ["ByAda Obi", ["Ada Obi"]],
  ["Von Ada Obi, Hamburg", ["Ada Obi"]],
  ["Par Ada Obi et Bo Ek", ["Ada Obi", "Bo Ek"]],
  ["Por Ada Obi y Bo Ek", ["Ada Obi", "Bo Ek"]],
  ["di Ada Obi e Bo Ek", ["Ada Obi", "Bo Ek"]],
  ["Door Ada Obi en Bo Ek", ["Ada Obi", "Bo Ek"]],
  ["Av Ada Obi og Bo Ek", ["Ada Obi", "Bo Ek"]],
  ["Text: Ada Obi", ["Ada Obi"]],
  ["Автор: Ада Оби", ["Ада Оби"]],
  ["作者：李小明", ["李小明"]],
  ["2026年10月2日 9時00分 文・李小明", ["李小明"]],
  ["김민수 기자", ["김민수"]],
  ["Ada Obi, Bo Ek and Cleo Im", ["Ada Obi", "Bo Ek", "Cleo Im"]],
  ["Ada & Bo", ["Ada", "Bo"]],
  ["José Ortega y Gasset", ["José Ortega y Gasset"]],
  ["Dan Oberholt", ["Dan Oberholt"]],
  ["Ada Obi, MD, PhD", ["Ada Obi"]],
  ["Ada Obi PhD", ["Ada Obi"]],
  ["ADA OBI AND BO EK", ["ADA OBI", "BO EK"]],
  ["André Oliver KLEIN", ["André Oliver KLEIN"]],
  ["Ada Obi (ao)", ["Ada Obi"]],
  ["Ada Obi @adaobi", ["Ada Obi"]],
  ["More Posts", []],
  ["Ada Obi, Senior Reporter", ["Ada Obi"]],
  ["Ada Obi and Bo Ek, Travel Reporters", ["Ada Obi", "Bo Ek"]],
  ["Ada Obi Staff Writer", ["Ada Obi"]],
  ["Ada Obi, Senior Engineer, Tide Lab", ["Ada Obi"]],
  ["Ada Obi, Projektleiterin in Hamburg", ["Ada Obi"]],
  ["Ada Obi (text) and Bo Ek (photography)", ["Ada Obi"]],
  ["ao/dpa", ["ao", "dpa"]],
  ["the Tide Watch Team", ["the Tide Watch Team"]],
  ["Ada Obi | 23.11.2026", ["Ada Obi"]],
  ["Ada Obi • March 12, 2026", ["Ada Obi"]],
  ["Posted by Ada Obi on Friday", ["Ada Obi"]],
  ["by ADA OBI on Nov 23, 2026", ["ADA OBI"]],
  ["Posted by Ada @ 12:00 am", ["Ada"]],
  ["Ada Obi on behalf of the Tide Team", ["Ada Obi"]],
  ["23 November 2026 by Ada Obi", []],
  ["Harbour - Ada Obi", ["Ada Obi"]],
  ["Ludwig van der Meer", ["Ludwig van der Meer"]],
  ["https://www.harbour-post.test/ada", []],
  ["Photo: Bo Ek", []],
  ["Share this", []],
  ["5 minutes ago", []],
  ["No Author", []],
  ["#identity", []],
  ["Redaktion", ["Redaktion"]],
])("%j names %j", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  ["Ada Obi", "person"],
  ["Tide Watch Editorial Team", "organization"],
  ["AFP", "organization"],
  ["sailor22", "account"],
  ["Ada", "name"],
])("%j is the name of a %s", (text, kind) => {
  expect(readNames(text)).toEqual([{ name: text, kind }]);
});
