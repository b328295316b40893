import { figuresOf } from "../../src/drift/group-figures.ts";
import { FACT, type PageSample } from "../../src/drift/page-sample.ts";
import type { HostDrift } from "../../src/ports/ledger.ts";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A host whose dates have vanished. */
export function driftOf(host: string): HostDrift {
  const page: PageSample = [400, 80, FACT.title | FACT.date];
  const usual = figuresOf(Array.from({ length: 40 }, () => page));
  const signs = [{ sign: "dates-missing", sentence: "0 % have a date, usually 100 %." }];
  return { host, since: "2026-11-23T10:00:00.000Z", signs, usual, recent: { ...usual, date: 0 } };
}

interface Section {
  readonly medianWords: number;
  readonly authors: number;
  readonly image: number;
  readonly paywalled: number;
}

/** What a redesign does to the extraction of a host. */
export type Redesign = (sample: PageSample, random: () => number) => PageSample;

/**
 * A host with ordinary variation: sections of their own length, authorship and images, whose articles come in runs of
 * ten or so, lengths that spread by a factor of two, and some pages that are no articles.
 */
export function modelHost(seed: number): () => PageSample {
  const random = randomNumbers(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const base = between(200, 900);
  const [authors, image, refused] = [random(), random(), between(0, 0.15)];
  const [title, date] = [between(0.95, 1), random() < 0.2 ? random() : between(0.9, 1)];
  const sections: Section[] = Array.from({ length: 1 + Math.floor(random() * 5) }, () => ({
    medianWords: base * between(0.6, 1.6),
    authors: clamp(authors + between(-0.35, 0.35)),
    image: clamp(image + between(-0.25, 0.25)),
    paywalled: random() < 0.2 ? between(0, 0.5) : 0,
  }));
  const meanRun = between(1, 10);
  let section = sections[0] as Section;
  return () => {
    if (random() < 1 / meanRun) section = sections[Math.floor(random() * sections.length)] as Section;
    if (random() < refused) return [0, 0, FACT.refused];
    const words = Math.round(section.medianWords * Math.exp(0.65 * normal(random)));
    const has = (share: number, fact: number) => (random() < share ? fact : 0);
    const facts =
      has(section.authors, FACT.authors) |
      has(section.image, FACT.image) |
      has(section.paywalled, FACT.paywalled) |
      has(title, FACT.title) |
      has(date, FACT.date);
    return [words, Math.round(100 * clamp(0.85 + 0.1 * normal(random))), facts];
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
