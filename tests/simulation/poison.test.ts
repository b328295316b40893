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

/** Ten pages; the answer of a URL may change from one attempt to the next. */
function worldOf(answers: Readonly<Record<string, readonly ModelAnswer[]>>, attempts: Map<string, number>): World {
  return new World({
    sites: Object.fromEntries(URLS.map((url): [string, ModelSite] => [url, { canonical: url, redirectsTo: null }])),
    answer(url) {
      const attempt = attempts.get(url) ?? 0;
      attempts.set(url, attempt + 1);
      const script = answers[url] ?? ["first text"];
      return script[Math.min(attempt, script.length - 1)] ?? "busy";
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
  "of ten pages in a batch %s crashes the process: its second attempt is the last, and the rest are stored",
  async (_why, numbers) => {
    const poison = numbers.map((number) => URLS[number] ?? "");
    const attempts = new Map<string, number>();
    const world = worldOf(Object.fromEntries(poison.map((url) => [url, ["poison"]])), attempts);
    for (const url of URLS) world.send(url);
    await world.drain();

    expect(brokenInvariants(world, true)).toEqual([]);
    expect(world.messages.map(({ state }) => state)).toEqual(URLS.map(() => "acknowledged"));
    for (const url of URLS) {
      expect([url, isStored(url, world), codeOf(url, world)]).toEqual(
        poison.includes(url) ? [url, false, "crashed"] : [url, true, null],
      );
      expect(attempts.get(url)).toBeLessThanOrEqual(2);
    }
    expect([...world.contents.keys()].filter((key) => key.startsWith("tries/"))).toEqual([]);
  },
);

const [PAGE = ""] = URLS;

test("a page that crashes the process after its server was busy is set aside as early", async () => {
  const attempts = new Map<string, number>();
  const world = worldOf({ [PAGE]: ["busy", "busy", "poison"] }, attempts);
  world.send(PAGE);
  await world.drain();
  expect([codeOf(PAGE, world), attempts.get(PAGE)]).toEqual(["crashed", 4]);
});

test("a crash for another reason does not count against a page, however often its server was busy", async () => {
  const world = worldOf({ [PAGE]: ["busy", "poison", "busy", "first text"] }, new Map());
  world.send(PAGE);
  await world.drain();
  expect([codeOf(PAGE, world), isStored(PAGE, world)]).toEqual([null, true]);
});

test("resubmitting a page that was set aside gives it two attempts again", async () => {
  const world = worldOf({ [PAGE]: ["poison", "poison", "poison", "first text"] }, new Map());
  world.send(PAGE);
  await world.drain();
  expect(codeOf(PAGE, world)).toBe("crashed");
  world.send(PAGE);
  await world.drain();
  expect([codeOf(PAGE, world), isStored(PAGE, world)]).toEqual([null, true]);
});
