import { describe, expect, test } from "vitest";
import { judgeUse } from "../../src/rights/judge-use.ts";
import { parseRightsFilter, refusalOf, renderRightsFilter } from "../../src/rights/rights-filter.ts";
import { statementsOf } from "../../src/rights/statements-of.ts";
import { USES } from "../../src/rights/use.ts";
import { bitsOfFilter, useBits, verdictsOf } from "../../src/rights/use-bits.ts";
import type { RightsStatement } from "../../src/rights-statement.ts";

const KINDS = { r: "reserved", a: "allowed", "-": "unstated" } as const;

/** One letter for each of search, ai-input, ai-train and tdm: r(eserved), a(llowed), or - for unstated. */
function verdictsFrom(letters: string): readonly string[] {
  return [...letters].map((letter) => KINDS[letter as keyof typeof KINDS]);
}

function usage(text: string, source = "robots.txt:content-signal"): RightsStatement {
  return { kind: "usage-preferences", source, text };
}

function robots(text: string, source = "meta:robots"): RightsStatement {
  return { kind: "robots", source, text };
}

function tdm(text: string, source: string): RightsStatement {
  return { kind: "tdm-reservation", source, text };
}

function license(text: string): RightsStatement {
  return { kind: "license", source: "link:license", text };
}

describe("the verdict on search, ai-input, ai-train and tdm", () => {
  test.each<[string, readonly RightsStatement[], string]>([
    ["no statement", [], "----"],
    ["the default of Cloudflare", [usage("search=yes,ai-train=no")], "a-r-"],
    ["all signals", [usage("search=yes, ai-input=yes, ai-train=yes")], "aaa-"],
    ["capitals and spaces", [usage("Search = Yes , AI-Train = No")], "a-r-"],
    ["separated by spaces", [usage("search=yes ai-train=no")], "a-r-"],
    ["labels of the IETF draft", [usage("train-ai=n, ai-use=n, search=y")], "arr-"],
    ["labels of earlier drafts", [usage("train-genai=n, ai-output=y")], "-ar-"],
    ["a specific category overrides a general one", [usage("search=y, bots=n")], "arrr"],
    ["a category of mining", [usage("tdm=n")], "--rr"],
    ["permission to mine is none to train", [usage("tdm=y")], "---a"],
    ["one label twice", [usage("ai-train=no, ai-train=yes")], "--r-"],
    ["values that are no tokens", [usage('ai-train, search="n", ai-input=maybe, ai-trains=no')], "----"],
    ["parameters", [usage("train-ai=n;until=2027")], "--r-"],
    ["noindex", [robots("noindex, follow")], "r---"],
    ["none", [robots("NONE")], "r---"],
    ["index", [robots("index, follow, max-image-preview:large")], "a---"],
    ["noai", [robots("noai, noimageai")], "-rr-"],
    ["noimageai is about images", [robots("noimageai")], "----"],
    ["nosnippet", [robots("nosnippet")], "-r--"],
    ["no characters of a snippet", [robots("max-snippet: 0")], "-r--"],
    ["some characters of a snippet", [robots("max-snippet:50")], "----"],
    ["noarchive", [robots("noarchive")], "-rr-"],
    ["nocache", [robots("nocache")], "-rr-"],
    ["contradicting directives", [robots("index, noindex")], "r---"],
    ["directives for another crawler", [robots("googlebot: noindex, noai", "header:x-robots-tag")], "----"],
    ["directives for every crawler", [robots("otherbot: none, *: noai", "header:x-robots-tag")], "-rr-"],
    ["an expiry date", [robots("unavailable_after: 25 Jun 2027 15:00:00 PST, noai")], "-rr-"],
    ["mining reserved by the host", [tdm("1", "tdmrep.json")], "--rr"],
    ["mining not reserved", [tdm("0", "tdmrep.json")], "---a"],
    ["the response supersedes the host", [tdm("1", "tdmrep.json"), tdm("0", "header:tdm-reservation")], "---a"],
    [
      "the page supersedes the response",
      [tdm("1", "meta:tdm-reservation"), tdm("0", "header:tdm-reservation")],
      "--rr",
    ],
    ["CC BY", [license("https://creativecommons.org/licenses/by/4.0/")], "aaaa"],
    ["CC0", [license("http://creativecommons.org/publicdomain/zero/1.0")], "aaaa"],
    ["a licence with conditions on use", [license("https://creativecommons.org/licenses/by-nc/4.0/")], "----"],
    ["a licence without derivatives", [license("https://creativecommons.org/licenses/by-nd/4.0/")], "----"],
    [
      "any other licence",
      [license("https://news.example.com/?u=https://creativecommons.org/licenses/by/4.0/")],
      "----",
    ],
    ["terms", [{ kind: "terms", source: "link:terms-of-service", text: "https://news.example.com/noai" }], "----"],
    [
      "a reservation against an open licence",
      [license("https://creativecommons.org/licenses/by/4.0/"), usage("ai-train=no")],
      "aara",
    ],
    [
      "a permission of the page against a reservation of the host",
      [usage("ai-train=no"), usage("train-ai=y", "header:content-usage")],
      "--r-",
    ],
  ])("%s", (_why, statements, letters) => {
    expect(USES.map((use) => judgeUse(statements, use).verdict)).toEqual(verdictsFrom(letters));
  });

  test("names the statements that decided", () => {
    const statements = [usage("ai-train=no"), robots("noai"), robots("index"), tdm("1", "tdmrep.json")];
    expect(judgeUse(statements, "ai-train").statements).toEqual([statements[0], statements[1], statements[3]]);
    expect(judgeUse(statements, "search").statements).toEqual([statements[2]]);
    expect(judgeUse([robots("noai")], "tdm").statements).toEqual([]);
  });
});

const NOTHING_STATED = {
  rights: { robots: null, contentSignal: null, tdmReservation: null, xRobotsTag: null },
  license: null,
  provenance: {},
};

describe("articles stored before statements were listed", () => {
  test("have those of their fields", () => {
    const old = {
      rights: { robots: "noarchive", contentSignal: "search=yes", tdmReservation: true, xRobotsTag: "noai" },
      license: "https://creativecommons.org/licenses/by/4.0/",
      provenance: { "rights.tdmReservation": { source: "meta:tdm-reservation", raw: "1" } },
    };
    expect(statementsOf(old)).toEqual([
      { kind: "robots", source: "meta:robots", text: "noarchive" },
      { kind: "robots", source: "header:x-robots-tag", text: "noai" },
      { kind: "usage-preferences", source: "header:content-signal", text: "search=yes" },
      { kind: "tdm-reservation", source: "meta:tdm-reservation", text: "1" },
      { kind: "license", source: "link:license", text: "https://creativecommons.org/licenses/by/4.0/" },
    ]);
  });

  test("are unstated where nothing was recorded", () => {
    expect(statementsOf(NOTHING_STATED)).toEqual([]);
    // The first articles lack some of the fields.
    expect(statementsOf({ ...NOTHING_STATED, rights: { robots: null, tdmReservation: false } as never })).toEqual([
      { kind: "tdm-reservation", source: "header:tdm-reservation", text: "0" },
    ]);
  });
});

describe("a filter by use", () => {
  test.each([
    ["ai-train", "ai-train"],
    ["tdm,search:stated", "search:stated,tdm"],
    ["ai-train,ai-train:stated", "ai-train:stated"],
    ["ai-train:stated,ai-train", "ai-train:stated"],
  ])("parses %s", (text, rendered) => {
    const filter = parseRightsFilter(text);
    expect(filter === null ? null : renderRightsFilter(filter)).toBe(rendered);
  });

  test.each(["", "training", "ai-train:", "ai-train;tdm", "AI-TRAIN", "ai-train:allowed"])("refuses %j", (text) => {
    expect(parseRightsFilter(text)).toBeNull();
  });

  test.each<[string, readonly RightsStatement[], string, string | null]>([
    ["nothing stated", [], "ai-train", null],
    ["nothing stated, but wanted", [], "ai-train:stated", "ai-train is not explicitly allowed"],
    ["reserved", [robots("noai")], "ai-train", "ai-train is reserved by meta:robots"],
    ["reserved, and wanted stated", [robots("noai")], "ai-train:stated", "ai-train is reserved by meta:robots"],
    ["reserved for another use", [robots("noindex")], "ai-train", null],
    ["allowed", [usage("ai-train=yes")], "ai-train:stated", null],
    [
      "one of two",
      [usage("search=yes, ai-train=no")],
      "search:stated,ai-train",
      "ai-train is reserved by robots.txt:content-signal",
    ],
  ])("%s", (_why, statements, text, reason) => {
    const filter = parseRightsFilter(text);
    const article = { ...NOTHING_STATED, rights: { ...NOTHING_STATED.rights, statements } };
    expect(refusalOf(article, filter)).toBe(reason);
    // The catalog decides by bits, and has to come to the same result.
    const bits = useBits(article);
    const wanted = bitsOfFilter(filter ?? []);
    const isIn = (bits.reserved & wanted.reserved) === 0 && (bits.allowed & wanted.allowed) === wanted.allowed;
    expect(isIn).toBe(reason === null);
  });

  test("verdicts survive as bits", () => {
    const statements = [usage("search=yes, ai-train=no"), tdm("0", "tdmrep.json")];
    const bits = useBits({ ...NOTHING_STATED, rights: { ...NOTHING_STATED.rights, statements } });
    expect(verdictsOf(bits)).toEqual({
      search: "allowed",
      "ai-input": "unstated",
      "ai-train": "reserved",
      tdm: "allowed",
    });
  });
});
