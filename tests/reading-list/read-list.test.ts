import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ListError, readList } from "../../src/reading-list/read-list.ts";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";

const read = (text: string, from: Parameters<typeof readList>[1] = null) => readList(strToU8(text), from);
const saved = (url: string, more: object = {}) => ({
  url,
  isRead: false,
  isArchived: false,
  labels: [],
  savedAt: null,
  ...more,
});
const READ = { isRead: true, isArchived: true };
const QUAY = "https://quay.example/stones";
const LAMP = "https://lamp.example/oil";

describe("an export of", () => {
  test.each([
    [
      "Pocket, CSV",
      `title,url,time_added,tags,status\r\n"Stones, set ""by night""",${QUAY},1700000000,harbour|to cite,unread\r\nOil,${LAMP},1700000001,,archive\r\n`,
      [
        saved(QUAY, { labels: ["harbour", "to cite"], savedAt: "2023-11-14T22:13:20.000Z" }),
        saved(LAMP, { ...READ, savedAt: "2023-11-14T22:13:21.000Z" }),
      ],
    ],
    [
      "Pocket, HTML",
      `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
        <li><a href="${QUAY}" time_added="1700000000" tags="harbour,to cite">Stones</a></li></ul>
        <h1>Read Archive</h1><ul><li><a href="${LAMP}" time_added="1700000001" tags="">Oil</a></li></ul></body></html>`,
      [
        saved(QUAY, { labels: ["harbour", "to cite"], savedAt: "2023-11-14T22:13:20.000Z" }),
        saved(LAMP, { ...READ, savedAt: "2023-11-14T22:13:21.000Z" }),
      ],
    ],
    [
      "Instapaper",
      `URL,Title,Selection,Folder,Timestamp,Tags\n${QUAY},Stones,,Unread,1700000000,"[""harbour""]"\n${LAMP},Oil,"two\nlines",Archive,1700000001,[]\nhttps://c.example/,C,,Lights,1700000002,\n`,
      [
        saved(QUAY, { labels: ["harbour"], savedAt: "2023-11-14T22:13:20.000Z" }),
        saved(LAMP, { ...READ, savedAt: "2023-11-14T22:13:21.000Z" }),
        saved("https://c.example/", { labels: ["Lights"], savedAt: "2023-11-14T22:13:22.000Z" }),
      ],
    ],
    [
      "Karakeep",
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1700000000,
            title: "Stones",
            tags: ["harbour"],
            content: { type: "link", url: QUAY },
            note: null,
          },
          { createdAt: 1700000001, title: "Oil", tags: [], content: { type: "link", url: LAMP }, archived: true },
        ],
      }),
      [
        saved(QUAY, { labels: ["harbour"], savedAt: "2023-11-14T22:13:20.000Z" }),
        saved(LAMP, { ...READ, savedAt: "2023-11-14T22:13:21.000Z" }),
      ],
    ],
    [
      "wallabag",
      JSON.stringify([
        { is_archived: 0, tags: ["harbour"], url: QUAY, created_at: "2023-11-14T22:13:20+00:00", title: "Stones" },
        {
          is_archived: 1,
          tags: [{ id: 1, label: "oil", slug: "oil" }],
          url: LAMP,
          created_at: "2023-11-14T23:13:21+0100",
        },
      ]),
      [
        saved(QUAY, { labels: ["harbour"], savedAt: "2023-11-14T22:13:20.000Z" }),
        saved(LAMP, { ...READ, labels: ["oil"], savedAt: "2023-11-14T22:13:21.000Z" }),
      ],
    ],
    [
      "Omnivore",
      JSON.stringify([
        {
          slug: "stones",
          url: QUAY,
          state: "Active",
          labels: ["harbour"],
          savedAt: "2023-11-14T22:13:20.000Z",
          readingProgress: 100,
        },
        {
          slug: "oil",
          url: LAMP,
          state: "Archived",
          labels: [],
          savedAt: "2023-11-14T22:13:21.000Z",
          readingProgress: 0,
        },
      ]),
      [
        saved(QUAY, { isRead: true, labels: ["harbour"], savedAt: "2023-11-14T22:13:20.000Z" }),
        saved(LAMP, { ...READ, savedAt: "2023-11-14T22:13:21.000Z" }),
      ],
    ],
    [
      "a browser",
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
        <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3><DL><p>
          <DT><A HREF="${QUAY}" ADD_DATE="1700000000" TAGS="harbour">Stones</A>
          <DT><H3>Lights</H3><DL><p><DT><A HREF="${LAMP}">Oil</A></DL><p></DL><p>
        <DT><A HREF="javascript:alert(1)">A bookmarklet</A></DL><p>`,
      [saved(QUAY, { labels: ["harbour"], savedAt: "2023-11-14T22:13:20.000Z" }), saved(LAMP, { labels: ["Lights"] })],
    ],
    ["no service: one URL per line", `# to read\n${QUAY}\n\n${LAMP}\n${QUAY}\n`, [saved(QUAY), saved(LAMP)]],
  ])("%s", (_whose, text, links) => {
    expect(read(text).links).toEqual(links);
  });

  test("Omnivore, an archive with its texts", () => {
    const entry = (url: string) => JSON.stringify([{ url, state: "Active", labels: [] }]);
    const files = { "metadata_0_to_20.json": strToU8(entry(QUAY)), "metadata_20_to_40.json": strToU8(entry(LAMP)) };
    const archive = zipSync({ ...files, "content/stones.html": strToU8(`<a href="https://x.example">x</a>`) });
    expect(readList(archive, "omnivore").links.map(({ url }) => url)).toEqual([QUAY, LAMP]);
  });

  test("Readeck, a backup", () => {
    const info = { URL: QUAY, Title: "Stones", Labels: ["harbour"], IsArchived: true, Created: "2023-11-14T22:13:20Z" };
    const archive = zipSync({
      "data.json": strToU8(`{"Users": []}`),
      "bookmarks/8hYk/info.json": strToU8(JSON.stringify(info)),
      "bookmarks/9aaa/info.json": strToU8(`{"Title": "no address", "URL": ""}`),
    });
    const { links, problems } = readList(archive, "readeck");
    expect(links).toEqual([saved(QUAY, { ...READ, labels: ["harbour"], savedAt: "2023-11-14T22:13:20.000Z" })]);
    expect(problems).toEqual([{ place: "bookmarks/9aaa/info.json", problem: "it has no URL" }]);
  });
});

describe("entries that cannot be read are reported", () => {
  test.each([
    ["a line", `${QUAY}\nsee you later\n`, [{ place: "line 2", problem: "its URL is not http or https" }]],
    ["a row without a URL", `title,url\nA,${QUAY}\n\nB,\n`, [{ place: "line 4", problem: "it has no URL" }]],
    [
      "a note among links",
      JSON.stringify({ bookmarks: [{ content: { type: "text", text: "a note" } }] }),
      [{ place: "entry 1", problem: "it has no URL" }],
    ],
    ["an overlong URL", `https://a.example/${"x".repeat(3000)}`, [{ place: "line 1", problem: "its URL is too long" }]],
  ])("%s", (_what, text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });
});

test.each([
  ["a table declared as a wallabag export", "title,url\n", "wallabag", /not an export of wallabag: it is a table/],
  ["truncated JSON", `[{"url": "`, null, /not a list of links/],
  ["unrelated JSON", `{"version": 1}`, null, /not a list of links/],
  ["a damaged archive", `PK\u0003\u0005${"\u0000\u0001".repeat(9)}`, null, /neither a text nor a ZIP archive/],
  ["a saved page", `<html><p>The ferry. <a href="${QUAY}">Stones</a></p></html>`, null, /This is a web page/],
] as const)("%s is refused", (_what, text, from, words) => {
  expect(() => read(text, from)).toThrow(words);
});

test("a damaged or oversized archive is refused", () => {
  const archive = zipSync({ "part_000000.csv": new Uint8Array(60_000_000) });
  expect(() => readList(archive)).toThrow(new ListError("The archive is too large."));
  expect(() => readList(archive.subarray(0, 200))).toThrow(/damaged/);
});

test("a web page that is declared as a list is read", () => {
  expect(read(`<a href="${QUAY}">Stones</a>`, "bookmarks").links).toEqual([saved(QUAY)]);
});

test("links of a folder share the array of its labels", () => {
  const links = Array.from({ length: 3 }, (_, index) => `<A HREF="https://a.example.com/${index}">A</A>`).join("");
  const [one, two, three] = read(`<DL><H3>f</H3><DL>${links}</DL></DL>`).links;
  expect(one?.labels).toEqual(["f"]);
  expect(one?.labels).toBe(two?.labels);
  expect(two?.labels).toBe(three?.labels);
});

test("labels, problems and links of a list are bounded", () => {
  const tags = Array.from({ length: 90 }, (_, index) => `t${index}`).join(",");
  expect(read(`<DL><A TAGS="${tags}" HREF="${QUAY}">A</A></DL>`).links[0]?.labels).toHaveLength(50);
  const { problems } = read("see you later\n".repeat(1_000));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toEqual({ place: "the rest", problem: "900 more entries have such problems" });
  const many = read(Array.from({ length: 100_002 }, (_, index) => `https://a.example/${index}`).join("\n"));
  expect(many.links).toHaveLength(100_000);
  expect(many.problems).toEqual([{ place: "the rest", problem: "2 more links, of which a list may have 100,000" }]);
});

test("thousands of folders beside each other are no depth", () => {
  const folder = (index: number) =>
    `<DT><H3>f${index}</H3><DL><p><DT><A HREF="https://a.example.com/${index}">A</A></DL><p>`;
  const folders = Array.from({ length: 2_000 }, (_, index) => folder(index)).join("\n");
  const list = read(`<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>Bookmarks</H1><DL><p>${folders}</DL><p>`);
  expect(list.problems).toEqual([]);
  expect(list.links).toHaveLength(2_000);
  expect(list.links.at(-1)).toMatchObject({ url: "https://a.example.com/1999", labels: ["f1999"] });
});

test("a list of bookmarks that is nested without end is read up to a depth, in linear time", () => {
  const start = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example.com/">A</A>';
  const nested = (folders: number) => `${start}${"<DL><DT><H3>f</H3>".repeat(folders)}`;
  const list = read(`${nested(1_000)}<A HREF="https://b.example.com/">B</A>`);
  expect(list.links.map(({ url }) => url)).toEqual(["https://a.example.com/"]);
  expect(list.problems).toEqual([{ place: "link 1", problem: expect.stringContaining("nested too deeply") }]);
  expect(timeGrowth((folders) => read(nested(folders)), 20_000)).toBeLessThan(MAX_GROWTH);
});

test("a table that was cut off within a quoted cell is read to its end", () => {
  expect(read(`url,title\n${QUAY},"Stones, and`).links).toEqual([saved(QUAY)]);
});

test("a table is read in linear time, however many columns its header has", () => {
  const table = (size: number) => `url,${"c,".repeat(size)}\n${"https://a.example.com/,x\n".repeat(size)}`;
  expect(read(table(1_000)).links.map(({ url }) => url)).toEqual(["https://a.example.com/"]);
  expect(timeGrowth((size) => read(table(size)), 3_000)).toBeLessThan(MAX_GROWTH);
});
