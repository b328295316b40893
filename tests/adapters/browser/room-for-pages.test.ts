import { expect, test } from "vitest";
import { browserPageRenderer } from "../../../src/adapters/browser/browser-page-renderer.ts";
import { roomForPages } from "../../../src/adapters/browser/room-for-pages.ts";
import { memoryHostGate } from "../../../src/adapters/memory-host-gate.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";

test("pages beyond the limit wait, and get room in their order", async () => {
  const waitForRoom = roomForPages(2);
  const entered: string[] = [];
  const enter = async (name: string) => {
    const leave = await waitForRoom();
    entered.push(name);
    return leave;
  };
  const [leaveFirst] = await Promise.all([enter("first"), enter("second")]);
  const third = enter("third");
  const fourth = enter("fourth");
  await Promise.resolve();
  expect(entered).toEqual(["first", "second"]);

  leaveFirst();
  (await third)();
  await fourth;
  expect(entered).toEqual(["first", "second", "third", "fourth"]);
});

test("a page that gives up leaves the queue", async () => {
  const waitForRoom = roomForPages(1);
  const leave = await waitForRoom();
  const tired = new AbortController();
  const givesUp = waitForRoom(tired.signal);
  const patient = waitForRoom();
  tired.abort(new Error("The request was closed."));
  await expect(givesUp).rejects.toThrow("The request was closed.");

  leave();
  const leavePatient = await patient;
  leavePatient();
  await expect(waitForRoom()).resolves.toBeTypeOf("function");
});

test("a page that waits for room leaves its host to others", async () => {
  const clock = { now: () => new Date() };
  const gate = memoryHostGate(clock, 0);
  const renderer = browserPageRenderer({
    browser: {
      waitForRoom: roomForPages(0),
      openPage: () => Promise.reject(new Error("There is no room.")),
    },
    fetch: () => Promise.reject(new Error("Nothing is fetched.")),
    clock,
    policy: { refusedHosts: [], allowLoopbackHosts: [] },
    userAgent: "cuttings-test/1.0",
    gate,
    obeyRobots: true,
    maxWaitMs: 10_000,
    sleep: () => Promise.resolve(),
  });
  const tired = new AbortController();
  const rendering = renderer.renderPage(
    pageFromHtml("<div id=root></div>", "https://news.example.com/ferry", clock.now().toISOString()),
    tired.signal,
  );

  await new Promise((resolve) => setImmediate(resolve));
  expect(await gate.acquire("https://news.example.com")).toMatchObject({ isAdmitted: true });
  tired.abort(new Error("The request was closed."));
  await expect(rendering).rejects.toThrow("The request was closed.");
});
