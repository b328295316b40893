import type { Drift, GroupFigures } from "../ports/ledger.ts";
import { driftSigns, NO_SIGNS, usualFigures } from "./drift-signs.ts";
import { figuresOf } from "./group-figures.ts";
import type { PageSample } from "./page-sample.ts";

/** What is remembered of a host's pages: bounded, and the oldest is forgotten first. */
export interface HostHistory {
  /** The last pages, the oldest first. */
  readonly recent: readonly PageSample[];
  /** Pages before them that do not fill a group yet. */
  readonly older: readonly PageSample[];
  /** Groups of pages before these, the oldest first. */
  readonly past: readonly GroupFigures[];
  /** Sum of the weights of the signs that held, over pages in a row. */
  readonly evidence: number;
  /** `null` while the last pages are like those before. */
  readonly drift: RunningDrift | null;
}

interface RunningDrift extends Drift {
  /** Pages since it began. */
  readonly pages: number;
  /** Pages since the last one at which a sign held. */
  readonly calmPages: number;
  /** Whether its event was published. */
  readonly isPublished: boolean;
}

export const NO_HISTORY: HostHistory = { recent: [], older: [], past: [], evidence: 0, drift: null };

/** Pages that are compared with the past. With 30, ordinary hosts raise four times as many false alarms (tests/drift). */
export const GROUP_PAGES = 40;
/** Groups that are remembered: 480 pages. */
const MAX_GROUPS = 12;
/** Evidence at which a drift begins. A run of one section or agency ends before, and a redesign stays. */
const BAR = 20;
/** Pages after which what differs is what the host is like now. */
const ACCEPTED_AFTER_PAGES = 300;

/** Adds a page; a drift begins when signs have held for some pages in a row. */
export function addSample(history: HostHistory, sample: PageSample, now: Date): HostHistory {
  const moved = moveOn(history, sample);
  const recent = figuresOf(moved.recent);
  const { score, signs } = moved.recent.length < GROUP_PAGES ? NO_SIGNS : driftSigns(recent, moved.past);
  const after = { ...moved, evidence: signs.length === 0 ? 0 : history.evidence + score };
  if (after.drift !== null) return { ...after, ...goOn(after, after.drift, signs.length > 0) };
  if (after.evidence < BAR) return after;
  return {
    ...after,
    drift: {
      since: now.toISOString(),
      signs: signs.map(({ sign, sentence }) => ({ sign, sentence })),
      recent,
      usual: usualFigures(after.past),
      pages: 0,
      calmPages: 0,
      isPublished: false,
    },
  };
}

/** A drift ends when no sign has held for a whole group, or when the past it differs from is long ago. */
function goOn({ recent }: HostHistory, drift: RunningDrift, holds: boolean): HostHistory | Pick<HostHistory, "drift"> {
  const pages = drift.pages + 1;
  if (pages >= ACCEPTED_AFTER_PAGES) return { ...NO_HISTORY, recent };
  const calmPages = holds ? 0 : drift.calmPages + 1;
  return { drift: calmPages >= GROUP_PAGES ? null : { ...drift, pages, calmPages } };
}

/** The oldest of the last pages becomes part of the past. While signs hold it is dropped, and the past stays as it was. */
function moveOn(history: HostHistory, sample: PageSample): HostHistory {
  const { recent, older, past, evidence, drift } = history;
  if (recent.length < GROUP_PAGES) return { ...history, recent: [...recent, sample] };
  const moved = [...recent.slice(1), sample];
  if (drift !== null || evidence > 0) return { ...history, recent: moved };
  const filling = [...older, ...recent.slice(0, 1)];
  if (filling.length < GROUP_PAGES) return { ...history, recent: moved, older: filling };
  return { ...history, recent: moved, older: [], past: [...past, figuresOf(filling)].slice(-MAX_GROUPS) };
}
