import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const CSS = readFileSync(join(import.meta.dirname, "../../workers/public/style.css"), "utf8");

/** WCAG 2.2, 1.4.3, for normal text. */
const MIN_CONTRAST = 4.5;

type Rgb = readonly number[];

/** The style sheet's named colours in one theme. */
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

/** The value of a property in a rule of the style sheet. */
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
  )(`${theme}: %s is readable on %s`, (text, on) => {
    expect(contrast(colour(text), colour(on))).toBeGreaterThanOrEqual(MIN_CONTRAST);
  });

  test.each([
    [".card mark", nameIn(declared(".card mark", "color"))],
    [".change ins", "ink"],
  ])(`${theme}: text marked by %s is readable`, (selector, text) => {
    const [, mixed = "", percent = ""] = /in srgb, var\(--(\w+)\) (\d+)%/.exec(declared(selector, "background")) ?? [];
    for (const on of ["paper", "sheet"]) {
      const share = Number(percent) / 100;
      const ground = colour(mixed).map((part, index) => part * share + (colour(on)[index] ?? 0) * (1 - share));
      expect(contrast(colour(text), ground)).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }
  });
}

test("a flag has a readable colour", () => {
  expect(nameIn(declared(".flag", "color"))).toBe("fair");
});
