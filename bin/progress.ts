/** How a long work is shown while it goes on: a line that moves on a terminal, a line now and then elsewhere. */
export interface Progress {
  /** Shows where the work is. `total` is `null` while nobody knows it. */
  show(done: number, total: number | null, what: string): void;
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
  return stream.isTTY ? movingLine(stream) : plainLines(stream);
}

function movingLine(stream: NodeJS.WriteStream): Progress {
  let line = "";
  let drawnAt = 0;
  const draw = () => stream.write(`${CLEAR_LINE}${[...line].slice(0, stream.columns - 1).join("")}`);
  return {
    show(done, total, what) {
      line = `${total === null ? `${done}` : `${bar(done, total)} ${done} of ${total}`}  ${what}`;
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
    show(done, total, what) {
      if (performance.now() - saidAt < LINE_EVERY) return;
      saidAt = performance.now();
      stream.write(`${done}${total === null ? "" : ` of ${total}`}  ${what}\n`);
    },
    say: (text) => stream.write(`${text}\n`),
    end() {},
  };
}

function bar(done: number, total: number): string {
  const full = total === 0 ? BAR : Math.min(BAR, Math.floor((done / total) * BAR));
  return "█".repeat(full) + "░".repeat(BAR - full);
}
