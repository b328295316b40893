import { expect, test } from "vitest";
import { withHashedClasses, withoutMarkup } from "../../bench/hashed-classes.ts";

const page = (body: string) => withHashedClasses(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`);

test("names say nothing, and equal names stay equal", () => {
  const html = page('<p class="comment odd" id="note">a</p><a class="comment" href="#note" data-kind="reply">b</a>');
  expect(html).not.toMatch(/comment|odd|note|reply|data-/);
  const [, first, id] = html.match(/<p class="(\S+) \S+" id="(\S+)">/) ?? [];
  expect(html).toContain(`<a class="${first}" href="#${id}">`);
});

test("style sheets of the page still hide what they hid, and pictures keep their addresses", () => {
  const html = page(
    '<style>.promo { display: none }</style><p class="promo">x</p><img data-src="/a.jpg" class="hidden">',
  );
  const [, name] = html.match(/<p class="(\S+)">/) ?? [];
  expect(html).toContain(`.${name} { display: none }`);
  expect(html).toContain('<img data-src="/a.jpg" class="hidden">');
});

test("without markup, no element or attribute says what it contains", () => {
  const html = withoutMarkup(
    `<html><head><script type="application/ld+json">{"author":"Ada"}</script><meta property="og:title" content="Gate"></head>
     <body><article class="story" itemscope><header role="banner"><h1>Gate</h1><time datetime="2026-03-01">March</time></header>
     <p hidden aria-hidden="true">x</p><figure><figcaption aria-label="Caption">y</figcaption></figure></article></body></html>`,
  );
  expect(html).not.toMatch(/article|header|figure|figcaption|time>|story|itemscope|role|aria-label|Ada/);
  expect(html).toContain('<meta property="og:title" content="Gate">');
  expect(html).toContain('<h1>Gate</h1><span datetime="2026-03-01">March</span>');
  expect(html).toContain('<p hidden="" aria-hidden="true">x</p>');
});
