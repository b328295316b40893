import { inertText } from "../../src/text/control-characters.ts";

/** How a long work is shown while it goes on: a line that moves on a terminal, a line now and then elsewhere. */
export interface Progress {
  /**
   * Shows where the work is.
   * @param share of it that is done, 0 to 1; `null` while nobody knows.
   */
  show(share: number | null, what: string): void;
  /** A line that stays. */
  say(line: string): void;
  /** Takes the moving line away. */
  end(): void;
}

const BAR = 24; // Characters.
const REDRAW = 100; // Milliseconds.
const LINE_EVERY = 10_000; // Milliseconds: a log is read later.
const CLEAR_LINE = "\r\u001b[2K";

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const { show, say, end } = stream.isTTY ? movingLine(stream) : plainLines(stream);
  // What is told of a page is in the page's own words.
  return { show: (share, what) => show(share, inertText(what)), say: (line) => say(inertText(line)), end };
}

function movingLine(stream: NodeJS.WriteStream): Progress {
  let line = "";
  let drawnAt = 0;
  const draw = () => stream.write(`${CLEAR_LINE}${[...line].slice(0, stream.columns - 1).join("")}`);
  return {
    show(share, what) {
      line = share === null ? what : `${bar(share)} ${percent(share)}  ${what}`;
      if (performance.now() - drawnAt < REDRAW) return;
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
      if (performance.now() - saidAt < LINE_EVERY) return;
      saidAt = performance.now();
      stream.write(`${share === null ? "" : `${percent(share)}  `}${what}\n`);
    },
    say: (text) => stream.write(`${text}\n`),
    end() {},
  };
}

function bar(share: number): string {
  const full = Math.floor(Math.min(1, share) * BAR);
  return "█".repeat(full) + "░".repeat(BAR - full);
}

function percent(share: number): string {
  return `${Math.floor(Math.min(1, share) * 100)} %`.padStart(5);
}

/** How much of `total` is done, where `total` is known and not nothing. */
export function shareOf(done: number, total: number | null): number | null {
  return total === null || total === 0 ? null : done / total;
}
