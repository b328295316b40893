import type { Frame, Page } from "playwright-core";
import { vi } from "vitest";

/** Time that a busy browser may need until everything on a page has happened. */
const PATIENCE = 120_000; // Milliseconds.

/**
 * Opens a page of frames, does to each what a reader may do, and reports the harm done, frame by
 * frame. The last ones are witnesses, known to do harm in every possible way: all frames share one thread,
 * so that once their harm is reported, that of the earlier frames would be too.
 */
export async function harmOfFrames(
  page: Page,
  url: string,
  witnesses: number,
): Promise<readonly (readonly string[])[]> {
  const harm = new Map<number, Set<string>>();
  const blame = (place: number, what: string) => harm.set(place, (harm.get(place) ?? new Set()).add(what));
  page.on("frameattached", (frame) => {
    if (frame.parentFrame() !== page.mainFrame()) blame(placeOf(frame), "a frame");
  });
  page.on("request", (request) => {
    const isElsewhere = new URL(request.url()).origin !== new URL(url).origin;
    const isCanary = request.url().endsWith("/canary");
    if (isCanary || (isElsewhere && request.resourceType() !== "image"))
      blame(placeOf(request.frame()), `${request.resourceType()} ${request.url()}`);
  });
  page.on("console", (message) => {
    // Anything blocked by policy or sandbox was missed by the sanitiser. Without a frame it is the first page's.
    const place = Number(/(\d+)\/$/.exec(message.location().url)?.[1] ?? 0);
    if (/Content Security Policy|sandboxed/.test(message.text())) blame(place, message.text());
  });
  await page.goto(url, { timeout: PATIENCE });
  const frames = page.mainFrame().childFrames();
  const taken = await Promise.all(frames.map((frame) => frame.evaluate(touchEverything)));
  for (const [index, names] of taken.entries()) for (const name of names) blame(index, `document.${name} is taken`);
  const isSilent = (_frame: Frame, index: number) => index >= frames.length - witnesses && !harm.has(index);
  await vi.waitUntil(() => !frames.some(isSilent), { timeout: PATIENCE }).catch(() => "it is for the test to say who");
  return frames.map((_frame, index) => [...(harm.get(index) ?? [])]);
}

/** The number of the page in a frame, or in an ancestor frame. */
function placeOf(frame: Frame): number {
  const parent = frame.parentFrame();
  return parent === null || parent.parentFrame() === null ? Number(frame.name()) : placeOf(parent);
}

/** Runs in the browser: clicks, hovers and submits, and checks for overwritten document properties. */
function touchEverything(): string[] {
  const taken = ["createElement", "getElementById", "querySelector"].filter(
    (name) => typeof Reflect.get(document, name) !== "function",
  );
  if (!(document.body instanceof HTMLBodyElement)) taken.push("body");
  // Reading cookies throws in a sandboxed page.
  if (window.origin !== "null" && typeof document.cookie !== "string") taken.push("cookie");
  for (const element of document.querySelectorAll("body *")) {
    element.dispatchEvent(new Event("pointerover"));
    // The browser grants autofocus to only one of the frames.
    element.dispatchEvent(new Event("focus"));
    const addresses = ["href", "xlink:href", "action", "formaction"].map((name) => element.getAttribute(name) ?? "");
    const isPlain = addresses.every((address) => address === "" || /^(https?:|\/|#)/.test(address));
    if (element instanceof HTMLFormElement && !isPlain) element.requestSubmit();
    // A link to another page would end the visit; a script link runs.
    else if (!isPlain || element.closest("a, button, form") === null || element.closest("svg") !== null)
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  return taken;
}
