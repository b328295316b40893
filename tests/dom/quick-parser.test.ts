import { isTag, isText, type ParentNode } from "domhandler";
import fc from "fast-check";
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";

/** Elements with their attributes, and text. Adjacent texts are merged, because comments between them are dropped. */
function outline(parent: ParentNode): string {
  let text = "";
  for (const child of parent.children) {
    if (isText(child)) text += child.data;
    else if (isTag(child)) text += `<${child.name} ${JSON.stringify(child.attribs)}>${outline(child)}</>`;
    else if ("children" in child) text += outline(child);
  }
  return text;
}

function outlineByParse5(html: string): string {
  return outline(parse(html, { treeAdapter: adapter, scriptingEnabled: false }));
}

test.each([
  ["text with references", "<p>Tom &amp; Jerry &notanentity; &#x1F600; a&b"],
  ["carriage returns", "<p>a\r\nb\rc\n\rd<pre>\r\n\r\ncode</pre><a title='x\r\ny'>"],
  [
    "a null character in each kind of text",
    "<p>a\0b<script>a\0b</script><style>a\0b</style><a title='a\0b'><!--a\0b-->",
  ],
  ["surrogates, paired and alone", "<p>a😀b\ud800c<a title='😀\udc00'>"],
  [
    "a script that writes scripts",
    '<script>x = "<!--<script></script>"; </script>--> y < z <\\/script></script><p>after',
  ],
  ["anything in a script up to the next tag", "<script>😀\ud800 \x01 a < b 😀</script><style>é > 😀<b></style>😀<p>"],
  ["a script that never ends", "<p>a<script>if (a < b) 😀"],
  ["comments that end oddly", "<p><!-->a<!--->b<!-- <!- -- --!>c<!-- -->d<!--"],
  ["text in a table goes before it", "<table>a b <tr> c <td> d </table> e"],
  [
    "white space around the body",
    "  <html>  <head>  <title> a  b </title>  </head>  x  <body>  y  </body>  z  </html>  w ",
  ],
  [
    "a select, a textarea, a title",
    "<textarea>\n\na &lt; <b></textarea><select>a <option>b c</select><title>a<b></title>",
  ],
  ["attributes without quotes and twice", "<p class=a&b title=\"x &quot; y\" class='c' data-x='\"'>t"],
  ["input that ends within a tag", "<p title='abc def"],
])("builds the same tree as parse5: %s", (_why, html) => {
  expect(outline(parsePage(html))).toBe(outlineByParse5(html));
});

test("builds the same tree as parse5 for any mixture of syntax", () => {
  const piece = fc.constantFrom(
    ..."<p> </p> <a title=' \" > <!-- --> <script> </script> <table> <td> </table> <b> </b> & &amp; \r \n \0 é 😀 \ud800 ， a word".split(
      " ",
    ),
    " ",
    "<style>",
    "</style>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join("");
      expect(outline(parsePage(html))).toBe(outlineByParse5(html));
    }),
    { numRuns: 500, seed: 2026 },
  );
});
