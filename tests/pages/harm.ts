import type { Page } from "playwright-core";

/** Opens a page, does to it what a reader may do, and tells every harm that came of it. */
export async function harmOf(page: Page, url: string): Promise<string[]> {
  const harm: string[] = [];
  page.on("dialog", (dialog) => {
    harm.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("frameattached", () => harm.push("a frame"));
  page.on("request", (request) => {
    const isElsewhere = new URL(request.url()).origin !== new URL(url).origin;
    const asks = `${request.resourceType()} ${request.url()}`;
    if (asks.includes("canary")) harm.push(asks);
    else if (isElsewhere && request.resourceType() !== "image") harm.push(asks);
  });
  page.on("console", (message) => {
    // Whatever the policy has to stop, the sanitiser has let through.
    if (/Content Security Policy/i.test(message.text())) harm.push(message.text());
  });
  await page.goto(url);
  harm.push(...(await page.evaluate(touchEverything).catch(() => [])));
  // Frames attach and requests leave within a turn or two of the browser's loop.
  await page.waitForTimeout(100);
  return [...new Set(harm)];
}

/** Runs in the browser: clicks, points and submits, and looks for names of the document that the page has taken. */
function touchEverything(): string[] {
  const taken = ["createElement", "getElementById", "querySelector"].filter(
    (name) => typeof Reflect.get(document, name) !== "function",
  );
  if (!(document.body instanceof HTMLBodyElement)) taken.push("body");
  if (typeof document.cookie !== "string") taken.push("cookie");
  for (const element of document.querySelectorAll("body *")) {
    element.dispatchEvent(new Event("pointerover"));
    const addresses = ["href", "xlink:href", "action", "formaction"].map((name) => element.getAttribute(name) ?? "");
    const isPlain = addresses.every((address) => address === "" || /^(https?:|\/|#)/.test(address));
    if (element instanceof HTMLFormElement && !isPlain) element.requestSubmit();
    // A link to another page would end the visit; one to a script runs it.
    else if (!isPlain || element.closest("a, button, form") === null || element.closest("svg") !== null)
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  return taken.map((name) => `document.${name} is taken`);
}
