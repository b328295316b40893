import { beforeEach, expect, test, vi } from "vitest";
import type { FailureRecord } from "../../src/failure.ts";
import { articleKey, failureKey } from "../../src/store/keys.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { brokenInvariants } from "./invariants.ts";
import type { ModelAnswer, ModelSite } from "./model-page.ts";
import { parseContent } from "./watched-store.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
}));

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const URLS = Array.from({ length: 10 }, (_, number) => `https://harbour.example.com/news/${number}`);
const placeOf = (url: string) => ({ host: articleHost(url), id: articleId(url) });

/** Ten pages; what a URL answers may change from one try to the next. */
function worldOf(answers: Readonly<Record<string, readonly ModelAnswer[]>>, tries: Map<string, number>): World {
  return new World({
    sites: Object.fromEntries(URLS.map((url): [string, ModelSite] => [url, { canonical: url, redirectsTo: null }])),
    answer(url) {
      const tried = tries.get(url) ?? 0;
      tries.set(url, tried + 1);
      const script = answers[url] ?? ["first text"];
      return script[Math.min(tried, script.length - 1)] ?? "busy";
    },
    fault: () => null,
    turn: async () => {},
    isTimeless: false,
  });
}

const codeOf = (url: string, { contents }: World) =>
  parseContent<FailureRecord>(contents, failureKey(placeOf(url)))?.code ?? null;
const isStored = (url: string, { contents }: World) => contents.has(articleKey(placeOf(url)));

test.each([
  ["the first", [0]],
  ["one in the middle", [4]],
  ["the last", [9]],
  ["three of them", [0, 5, 9]],
])(
  "of ten pages in a batch %s ends the process: its second try is the last, and all others are stored",
  async (_why, numbers) => {
    const poison = numbers.map((number) => URLS[number] ?? "");
    const tries = new Map<string, number>();
    const world = worldOf(Object.fromEntries(poison.map((url) => [url, ["poison"]])), tries);
    for (const url of URLS) world.send(url);
    await world.drain();

    expect(brokenInvariants(world, true)).toEqual([]);
    expect(world.messages.map(({ state }) => state)).toEqual(URLS.map(() => "acknowledged"));
    for (const url of URLS) {
      expect([url, isStored(url, world), codeOf(url, world)]).toEqual(
        poison.includes(url) ? [url, false, "crashed"] : [url, true, null],
      );
      expect(tries.get(url)).toBeLessThanOrEqual(2);
    }
    expect([...world.contents.keys()].filter((key) => key.startsWith("tries/"))).toEqual([]);
  },
);

const [PAGE = ""] = URLS;

test("a page that ends the process after its server was busy is set aside as soon", async () => {
  const tries = new Map<string, number>();
  const world = worldOf({ [PAGE]: ["busy", "busy", "poison"] }, tries);
  world.send(PAGE);
  await world.drain();
  expect([codeOf(PAGE, world), tries.get(PAGE)]).toEqual(["crashed", 4]);
});

test("a process that ends for another reason costs a page nothing, however often its server was busy", async () => {
  const world = worldOf({ [PAGE]: ["busy", "poison", "busy", "first text"] }, new Map());
  world.send(PAGE);
  await world.drain();
  expect([codeOf(PAGE, world), isStored(PAGE, world)]).toEqual([null, true]);
});

test("a page that was set aside and is tried once more has both its tries again", async () => {
  const world = worldOf({ [PAGE]: ["poison", "poison", "poison", "first text"] }, new Map());
  world.send(PAGE);
  await world.drain();
  expect(codeOf(PAGE, world)).toBe("crashed");
  world.send(PAGE);
  await world.drain();
  expect([codeOf(PAGE, world), isStored(PAGE, world)]).toEqual([null, true]);
});
