import { inertText } from "../../src/text/control-characters.ts";

/** Shows the progress of long work: a line that is redrawn on a terminal, occasional lines elsewhere. */
export interface Progress {
  /**
   * Shows the current state.
   * @param share finished part, 0 to 1; `null` while unknown.
   */
  show(share: number | null, what: string): void;
  /** Prints a permanent line. */
  say(line: string): void;
  /** Removes the redrawn line. */
  end(): void;
}

const BAR_CHARACTERS = 24;
const REDRAW_INTERVAL_MS = 100;
const LINE_INTERVAL_MS = 10_000;
const CLEAR_LINE = "\r\u001b[2K";

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const { show, say, end } = stream.isTTY ? movingLine(stream) : plainLines(stream);
  // Messages quote pages, which may contain control characters.
  return { show: (share, what) => show(share, inertText(what)), say: (line) => say(inertText(line)), end };
}

function movingLine(stream: NodeJS.WriteStream): Progress {
  let line = "";
  let drawnAt = 0;
  const draw = () => stream.write(`${CLEAR_LINE}${[...line].slice(0, stream.columns - 1).join("")}`);
  return {
    show(share, what) {
      line = share === null ? what : `${bar(share)} ${percent(share)}  ${what}`;
      if (performance.now() - drawnAt < REDRAW_INTERVAL_MS) return;
      drawnAt = performance.now();
      draw();
    },
    say(text) {
      stream.write(`${CLEAR_LINE}${text}\n`);
      draw();
    },
    end: () => stream.write(CLEAR_LINE),
  };
}

function plainLines(stream: NodeJS.WriteStream): Progress {
  let saidAt = performance.now();
  return {
    show(share, what) {
      if (performance.now() - saidAt < LINE_INTERVAL_MS) return;
      saidAt = performance.now();
      stream.write(`${share === null ? "" : `${percent(share)}  `}${what}\n`);
    },
    say: (text) => stream.write(`${text}\n`),
    end() {},
  };
}

function bar(share: number): string {
  const full = Math.floor(Math.min(1, share) * BAR_CHARACTERS);
  return "█".repeat(full) + "░".repeat(BAR_CHARACTERS - full);
}

function percent(share: number): string {
  return `${Math.floor(Math.min(1, share) * 100)} %`.padStart(5);
}

/** The finished part of `total`; `null` when `total` is unknown or 0. */
export function shareOf(done: number, total: number | null): number | null {
  return total === null || total === 0 ? null : done / total;
}
