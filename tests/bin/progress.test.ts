import { describe, expect, test } from "vitest";
import { openProgress, shareOf } from "../../bin/terminal/progress.ts";

/** A terminal or file that records its output. */
function streamOf(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly written: string[] } {
  const written: string[] = [];
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) > 0 };
  return { stream: stream as unknown as NodeJS.WriteStream, written };
}

describe("on a terminal", () => {
  test.each([
    [0, "░░░░░░░░░░░░░░░░░░░░░░░░   0 %  5 pages"],
    [0.5, "████████████░░░░░░░░░░░░  50 %  5 pages"],
    [0.999, "███████████████████████░  99 %  5 pages"],
    [1.2, "████████████████████████ 100 %  5 pages"],
    [null, "5 pages"],
  ])("a share of %d overwrites the previous line", (share, line) => {
    const { stream, written } = streamOf(true);
    openProgress(stream).show(share, "5 pages");
    expect(written).toEqual([`\r\u001b[2K${line}`]);
  });

  test("no line is wider than the terminal, and messages stay above it", () => {
    const { stream, written } = streamOf(true);
    const progress = openProgress(stream);
    progress.show(null, "x".repeat(200));
    progress.say("A page failed.");
    progress.end();
    const line = `\r\u001b[2K${"x".repeat(59)}`;
    expect(written).toEqual([line, "\r\u001b[2KA page failed.\n", line, "\r\u001b[2K"]);
  });
});

test("a file gets no progress bar, and a progress line only now and then", () => {
  const { stream, written } = streamOf(false);
  const progress = openProgress(stream);
  progress.show(0.5, "5 pages");
  progress.say("A page failed.");
  progress.end();
  expect(written).toEqual(["A page failed.\n"]);
});

test.each([
  [5, 10, 0.5],
  [0, 0, null],
  [5, null, null],
])("%d of %s", (done, total, share) => {
  expect(shareOf(done, total)).toBe(share);
});
