import { expect, test } from "vitest";
import { ftsQuery } from "../../src/catalog/fts-query.ts";
import { searchQuery } from "../../src/catalog/search-query.ts";

const read = (typed: string) => {
  const query = searchQuery(typed);
  return query === null ? null : ftsQuery(query);
};

test.each([
  ["every word", "harbour ferry", '("harbour") AND ("ferry")'],
  ["one of two", "harbour OR port", '("harbour" OR "port")'],
  ["OR binds more closely than juxtaposition", "old harbour OR port", '("old") AND ("harbour" OR "port")'],
  ["brackets around an OR change nothing", "(harbour OR port) ferry", '("(harbour" OR "port)") AND ("ferry")'],
  ["three alternatives", 'a1 OR "b c" OR d1', '("a1" OR "b c" OR "d1")'],
  ["AND is redundant", "harbour AND ferry", '("harbour") AND ("ferry")'],
  ["NOT is a minus", "harbour NOT ferry", '(("harbour")) NOT ("ferry")'],
  ["a minus before a phrase", 'harbour -"old bridge"', '(("harbour")) NOT ("old bridge")'],
  ["an alternative to an excluded term is required", "one -two OR three", '(("one") AND ("three")) NOT ("two")'],
  ["a prefix", "harb*", '("harb*" *)'],
  ["a prefix at the end of a phrase", '"old harb*" "new harb"*', '("old harb*" *) AND ("new harb*" *)'],
  ["two letters are too short for a prefix, and are a word", "ha*", '("ha*")'],
  ["one character of an unspaced script can be a prefix", "橋*", '("\u200b橋\u200b*" *)'],
  ["an operator at the edge is a word", "OR harbour AND", '("OR") AND ("harbour") AND ("AND")'],
  ["operators in small letters are words", "to be or not", '("to") AND ("be") AND ("or") AND ("not")'],
  ["an operator alone", "NOT", '("NOT")'],
  ["a minus alone", "-", null],
  ["only an excluded term", "-ferry", null],
])("%s", (_why, typed, expected) => {
  expect(read(typed)).toBe(expected);
});

test("a search has at most 32 terms, however long it is", () => {
  const query = searchQuery("word ".repeat(1_000));
  expect(query?.wanted).toHaveLength(32);
});
