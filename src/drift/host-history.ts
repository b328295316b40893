import type { Drift, GroupFigures } from "../ports/ledger.ts";
import { driftSigns, NO_SIGNS, usualFigures } from "./drift-signs.ts";
import { figuresOf } from "./group-figures.ts";
import type { PageSample } from "./page-sample.ts";

/** A bounded history of a host's pages; the oldest are dropped first. */
export interface HostHistory {
  /** The most recent pages, oldest first. */
  readonly recent: readonly PageSample[];
  /** Pages before those; they become a group once there are enough. */
  readonly older: readonly PageSample[];
  /** Figures of earlier groups, oldest first. */
  readonly past: readonly GroupFigures[];
  /** Total weight of the signs found at the last pages without a gap. */
  readonly evidence: number;
  /** `null` while recent pages match the past. */
  readonly drift: RunningDrift | null;
}

interface RunningDrift extends Drift {
  /** Pages since it began. */
  readonly pages: number;
  /** Pages since a sign was last found. */
  readonly calmPages: number;
  /** Whether its event was published. */
  readonly isPublished: boolean;
}

export const NO_HISTORY: HostHistory = { recent: [], older: [], past: [], evidence: 0, drift: null };

/** Number of recent pages that are compared with the past. With 30, a simulation had four times as many false alarms. */
export const GROUP_PAGES = 40;
/** 480 pages. */
const MAX_GROUPS = 12;
/** Evidence that starts a drift. Runs of articles from one section or agency end earlier; a redesign persists. */
const MIN_EVIDENCE = 20;
/** After this many pages the new state is accepted as normal. */
const ACCEPTED_AFTER_PAGES = 300;

/** Adds a page. A drift starts when signs persist over several pages. */
export function addSample(history: HostHistory, sample: PageSample, now: Date): HostHistory {
  const moved = moveOn(history, sample);
  const recent = figuresOf(moved.recent);
  const { score, signs } = moved.recent.length < GROUP_PAGES ? NO_SIGNS : driftSigns(recent, moved.past);
  const after = { ...moved, evidence: signs.length === 0 ? 0 : history.evidence + score };
  if (after.drift !== null) return { ...after, ...goOn(after, after.drift, signs.length > 0) };
  if (after.evidence < MIN_EVIDENCE) return after;
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

/** A drift ends when a whole group of pages shows no sign, or when the new state is accepted. */
function goOn({ recent }: HostHistory, drift: RunningDrift, holds: boolean): HostHistory | Pick<HostHistory, "drift"> {
  const pages = drift.pages + 1;
  if (pages >= ACCEPTED_AFTER_PAGES) return { ...NO_HISTORY, recent };
  const calmPages = holds ? 0 : drift.calmPages + 1;
  return { drift: calmPages >= GROUP_PAGES ? null : { ...drift, pages, calmPages } };
}

/** Moves the oldest recent page into the past; while there are signs, the past is frozen and the page is dropped. */
function moveOn(history: HostHistory, sample: PageSample): HostHistory {
  const { recent, older, past, evidence, drift } = history;
  if (recent.length < GROUP_PAGES) return { ...history, recent: [...recent, sample] };
  const moved = [...recent.slice(1), sample];
  if (drift !== null || evidence > 0) return { ...history, recent: moved };
  const filling = [...older, ...recent.slice(0, 1)];
  if (filling.length < GROUP_PAGES) return { ...history, recent: moved, older: filling };
  return { ...history, recent: moved, older: [], past: [...past, figuresOf(filling)].slice(-MAX_GROUPS) };
}
