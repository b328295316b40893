import { createHash } from "node:crypto";
import type { HostDrift, PageOutcome } from "../ports/ledger.ts";
import { addSample, type HostHistory, NO_HISTORY } from "./host-history.ts";
import { type PageSample, sampleOf } from "./page-sample.ts";

/** A page that is not in its host's history yet. */
export interface HostSample {
  readonly host: string;
  readonly sample: PageSample;
}

/** Histories of several hosts, stored together to save writes; the host seen last is at the end. */
export type HostPage = readonly (readonly [host: string, history: HostHistory])[];

export const HOST_PAGES = 16;
/** About 2 KB each: a page stays below 2 MB, the size limit of a value in a Durable Object. */
const MAX_HOSTS = 500;

export function hostPageOf(host: string): number {
  return createHash("sha256").update(host).digest().readUInt8(0) % HOST_PAGES;
}

export function samplesOf(outcomes: readonly PageOutcome[]): readonly HostSample[] {
  return outcomes.flatMap((outcome) => {
    const sample = sampleOf(outcome);
    return sample === null ? [] : [{ host: outcome.host, sample }];
  });
}

/** Adds pages to the histories of their hosts. The hosts seen least recently are evicted. */
export function addSamples(page: HostPage, samples: readonly HostSample[], now: Date): HostPage {
  const histories = new Map(page);
  for (const { host, sample } of samples) {
    const history = histories.get(host) ?? NO_HISTORY;
    histories.delete(host);
    histories.set(host, addSample(history, sample, now));
  }
  return [...histories].slice(-MAX_HOSTS);
}

/** The drifts of the hosts in a page. */
export function driftsIn(page: HostPage, isWanted: (isPublished: boolean) => boolean = () => true): HostDrift[] {
  return page.flatMap(([host, { drift }]) => {
    if (drift === null || !isWanted(drift.isPublished)) return [];
    const { since, signs, recent, usual } = drift;
    return [{ host, since, signs, recent, usual }];
  });
}

export function settleDriftsIn(page: HostPage, hosts: ReadonlySet<string>): HostPage {
  return page.map(([host, history]) =>
    hosts.has(host) && history.drift !== null
      ? [host, { ...history, drift: { ...history.drift, isPublished: true } }]
      : [host, history],
  );
}
