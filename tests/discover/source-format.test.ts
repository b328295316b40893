import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { formatOf } from "../../src/discover/source-format.ts";
import { resourceOf } from "./resource-of.ts";

test.each<[string, string, string | null, string]>([
  ["RSS as HTML", `<?xml version="1.0"?><!-- <html> --><rss version="2.0">`, "text/html", "feed"],
  ["Atom", `\n<feed xmlns="http://www.w3.org/2005/Atom">`, "text/xml", "feed"],
  ["RDF", "<rdf:RDF>", "application/xml", "feed"],
  ["JSON", ` {"version": "https://jsonfeed.org/version/1.1"}`, "text/html", "feed"],
  ["a sitemap as a page", `<?xml version="1.0"?><urlset>`, "text/html", "sitemap"],
  ["an index with a prefix", "<sm:sitemapindex>", "application/xml", "sitemap"],
  ["a page as XML", "<!DOCTYPE html><p>", "application/xml", "page"],
  ["XHTML", `<?xml version="1.0"?><html>`, null, "page"],
  ["a page without its root", "<meta charset=utf-8><p>", "text/html; charset=utf-8", "page"],
  ["messages above the root", "<br />\n<b>Warning</b>: x.php<br />\n<urlset>", "text/html", "sitemap"],
  ["one URL per line", "https://news.example.com/a\nhttps://news.example.com/b\n", "text/plain", "sitemap"],
  ["URLs below a comment", "# The harbour\r\n\r\n# 2026\nhttps://news.example.com/a", "text/plain", "sitemap"],
  ["a comment alone", "# https://news.example.com/a", "text/plain", "feed"],
  ["text with a heading", "# The harbour\nSee https://news.example.com/a", "text/plain", "feed"],
  ["text", "Hello", "text/plain", "feed"],
  ["nothing", "", null, "feed"],
])("the format of %s is detected", (_what, text, contentType, format) => {
  expect(formatOf(resourceOf("https://news.example.com/", text, contentType))).toBe(format);
});

test("compressed content is a sitemap", () => {
  const packed = gzipSync("<urlset/>");
  expect(formatOf(resourceOf("https://news.example.com/", packed, "text/html"))).toBe("sitemap");
});
