import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const CSS = readFileSync(join(import.meta.dirname, "../../workers/public/style.css"), "utf8");

/** WCAG 2.2, 1.4.3: of text that is not large. */
const LEAST = 4.5;

type Rgb = readonly number[];

/** The colours of the style sheet by their names, in one theme. */
function colours(theme: "light" | "dark"): Readonly<Record<string, Rgb>> {
  const pattern = /--(\w+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/g;
  return Object.fromEntries(
    Array.from(CSS.matchAll(pattern), ([, name = "", light = "", dark = ""]) => [
      name,
      (theme === "light" ? light : dark).match(/../g)?.map((part) => Number.parseInt(part, 16)) ?? [],
    ]),
  );
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What a rule of the style sheet says of a property. */
function declared(selector: string, property: string): string {
  const [, block = ""] = new RegExp(`\n${selector.replaceAll(".", "\\.")} \\{([^}]*)\\}`).exec(CSS) ?? [];
  return new RegExp(`(?:^|\\s)${property}: ([^;]+);`).exec(block)?.[1] ?? "";
}

const nameIn = (value: string) => /var\(--(\w+)\)/.exec(value)?.[1] ?? "";

for (const theme of ["light", "dark"] as const) {
  const of = colours(theme);
  const colour = (name: string): Rgb => of[name] ?? [];

  test.each(
    ["ink", "soft", "accent", "good", "fair", "poor"].flatMap((text) => ["paper", "sheet"].map((on) => [text, on])),
  )(`${theme}: %s can be read on %s`, (text, on) => {
    expect(contrast(colour(text), colour(on))).toBeGreaterThanOrEqual(LEAST);
  });

  test.each([
    [".card mark", nameIn(declared(".card mark", "color"))],
    [".change ins", "ink"],
  ])(`${theme}: what is marked by %s can be read`, (selector, text) => {
    const [, mixed = "", percent = ""] = /in srgb, var\(--(\w+)\) (\d+)%/.exec(declared(selector, "background")) ?? [];
    for (const on of ["paper", "sheet"]) {
      const share = Number(percent) / 100;
      const ground = colour(mixed).map((part, index) => part * share + (colour(on)[index] ?? 0) * (1 - share));
      expect(contrast(colour(text), ground)).toBeGreaterThanOrEqual(LEAST);
    }
  });
}

test("a flag has a colour that can be read", () => {
  expect(nameIn(declared(".flag", "color"))).toBe("fair");
});
