import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { renderEpub } from "../../src/export/epub.ts";
import { renderXhtml } from "../../src/render/xhtml.ts";
import { makeStored } from "../catalog/make-stored.ts";

const one = makeStored({
  id: "a",
  headline: 'Stones & "oil" <by night>',
  articleBodyHtml:
    '<p>One &amp; two<br>three <img src="https://q.example/a.jpg" alt="A quay"></p><hr><ol start="3"><li>x</ol>',
  inLanguage: "en-GB",
});
const other = makeStored({ id: "b", headline: "灯台", articleBodyHtml: "<p>猫が住みついた。</p>", inLanguage: "ja" });

test("a book starts with its media type, and the same articles give the same bytes", () => {
  const book = renderEpub([one]);
  expect(strFromU8(book.subarray(30, 38))).toBe("mimetype");
  expect(strFromU8(book.subarray(38, 58))).toBe("application/epub+zip");
  expect(Buffer.from(renderEpub([one])).equals(Buffer.from(book))).toBe(true);
});

test("the archive has exactly the files of its manifest", () => {
  const files = unzipSync(renderEpub([one, other], "Two"));
  const opf = strFromU8(files["book/package.opf"] ?? new Uint8Array());
  const named = [...opf.matchAll(/href="([^"]+)"/g)].map(([, name]) => `book/${name}`);
  const frame = ["mimetype", "META-INF/container.xml", "book/package.opf"];
  expect(Object.keys(files).sort()).toEqual([...frame, ...named].sort());
  expect(opf).toContain("<dc:language>und</dc:language>");
  const nav = strFromU8(files["book/nav.xhtml"] ?? new Uint8Array());
  expect(nav).toContain('<a href="article-1.xhtml">Stones &amp; &quot;oil&quot; &lt;by night&gt;</a>');
  expect(nav).toContain('<a href="article-2.xhtml">灯台</a>');
});

test.each([
  ["void elements and entities", "<p>a<br>b&nbsp;c<wbr>d</p>", "<p>a<br/>b\u00a0c<wbr/>d</p>"],
  [
    "a picture",
    '<img src="https://a.example/i.png" alt="A &quot;ship&quot;">',
    '<span>[<a href="https://a.example/i.png">Picture: A &quot;ship&quot;</a>]</span>',
  ],
  ["an image that cannot be linked", '<img src="data:x">', "<span>[Picture]</span>"],
  [
    "what runs",
    '<p onclick="x()">a<script>x()</script><a href="javascript:x()">b</a><iframe src="https://x.example"></iframe></p>',
    "<p>a<a>b</a></p>",
  ],
  ["characters not allowed in XML", "<p>a\u0001b\ufffe</p>", "<p>ab</p>"],
  ["languages", '<p lang="fr">a</p>', '<p lang="fr" xml:lang="fr">a</p>'],
])("XHTML of %s", (_what, html, xhtml) => {
  expect(renderXhtml(html)).toBe(xhtml);
});

/** An independent reader: Python's ZIP and XML modules. */
const CHECK = `
import sys, zipfile, xml.etree.ElementTree as xml
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
first = book.infolist()[0]
assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
root = xml.fromstring(book.read("META-INF/container.xml"))
opf = root.find(".//{*}rootfile").get("full-path")
package = xml.fromstring(book.read(opf))
items = {item.get("id"): "book/" + item.get("href") for item in package.iter("{http://www.idpf.org/2007/opf}item")}
for ref in package.iter("{http://www.idpf.org/2007/opf}itemref"):
    chapter = xml.fromstring(book.read(items[ref.get("idref")]))
    sys.stdout.buffer.write((chapter.find(".//{*}h1").text + "\\n").encode())
`;

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasPython())("another reader opens the book and every chapter of its spine", () => {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-epub-"));
  try {
    const file = join(folder, "two.epub");
    writeFileSync(file, renderEpub([one, other], "Two"));
    const titles = execFileSync("python3", ["-c", CHECK, file], { encoding: "utf8" });
    expect(titles.trim().split("\n")).toEqual(["Two", 'Stones & "oil" <by night>', "灯台"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
