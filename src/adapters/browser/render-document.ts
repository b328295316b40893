import { setTimeout as sleep } from "node:timers/promises";
import { IngestError } from "../../errors.ts";
import { controllerUnder } from "../time-limit.ts";
import type { BrowserPage } from "./browser.ts";
import { WITHOUT_SOCKETS } from "./document-headers.ts";
import type { PageRequests, PausedRequest } from "./page-requests.ts";
import { readHtml, readState } from "./read-document.ts";
import type { RenderLimits } from "./render-limits.ts";

/** A page is complete when its document has not changed, and no request was sent or pending, for this long. */
const QUIET_MS = 700;
/** Or when its document has not changed for this long, whatever it requests: a page that polls. */
const POLLING_MS = 5_000;
const SAMPLE_MS = 100;

/**
 * Lets a browser load the document of `requests` and run its scripts until it is complete, or until their time is over.
 * @param signal ends the waiting when aborted; the caller then closes the page.
 * @returns the HTML as the scripts left it.
 * @throws {IngestError} `too-large`.
 * @throws {Error} when the browser fails.
 */
export async function renderDocument(
  url: string,
  page: BrowserPage,
  requests: PageRequests,
  limits: RenderLimits,
  signal: AbortSignal,
): Promise<string> {
  const { frameTree } = await page.send<{ frameTree: { frame: { id: string } } }>("Page.getFrameTree");
  const frame = frameTree.frame.id;
  page.on<PausedRequest>("Fetch.requestPaused", (paused) => {
    fulfil(paused, page, requests, frame).catch(() => {});
  });
  // The sandbox has no dialogs, but a page may ask whether it may be left.
  page.on("Page.javascriptDialogOpening", () => {
    page.send("Page.handleJavaScriptDialog", { accept: true }).catch(() => {});
  });
  const crashed = new Promise<never>((_resolve, reject) => {
    page.on("Inspector.targetCrashed", () => reject(new Error("The page crashed the browser.")));
  });
  crashed.catch(() => {});
  await page.send("Inspector.enable");
  await page.send("Page.enable");
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: WITHOUT_SOCKETS });
  await page.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  const loaded = page.send("Page.navigate", { url });
  loaded.catch(() => {});
  const ended = controllerUnder(signal);
  try {
    await Promise.race([untilComplete(page, frame, requests, limits.scriptsMs, ended.signal), crashed]);
    return await Promise.race([readStopped(page, frame, limits), crashed]);
  } finally {
    ended.abort();
  }
}

async function fulfil(paused: PausedRequest, page: BrowserPage, requests: PageRequests, frame: string): Promise<void> {
  const { requestId } = paused;
  const answer = await requests.answer(paused, frame);
  // An aborted navigation leaves the current document in place.
  const errorReason = paused.resourceType === "Document" ? "Aborted" : "BlockedByClient";
  if (answer === null) await page.send("Fetch.failRequest", { requestId, errorReason });
  else
    await page.send("Fetch.fulfillRequest", {
      requestId,
      responseCode: answer.status,
      responseHeaders: Object.entries(answer.headers).map(([name, value]) => ({ name, value })),
      body: Buffer.from(answer.body).toString("base64"),
    });
}

/** @param milliseconds after which it stops waiting. @param signal stops it, too. */
async function untilComplete(
  page: BrowserPage,
  frame: string,
  requests: PageRequests,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  // Scripts that never yield would delay the reading of the state forever.
  const late = sleep(milliseconds, null, { signal }).catch(() => null);
  let state = "";
  let changes = -1;
  let stateSince = Date.now();
  let quietSince = stateSince;
  for (;;) {
    const next = await Promise.race([readState(page, frame).catch(() => "loading"), late]);
    if (next === null) return;
    const now = Date.now();
    if (next !== state || !next.startsWith("complete")) stateSince = now;
    if (stateSince === now || requests.pending > 0 || requests.network.changes !== changes) quietSince = now;
    if (now - quietSince >= QUIET_MS || now - stateSince >= POLLING_MS) return;
    state = next;
    changes = requests.network.changes;
    await sleep(SAMPLE_MS);
  }
}

/** The document after its scripts have been stopped, so that none of them delays or changes what is read. */
async function readStopped(page: BrowserPage, frame: string, limits: RenderLimits): Promise<string> {
  await page.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.send("Runtime.terminateExecution");
  const html = await readHtml(page, frame, limits.characters);
  if (html !== null) return html;
  throw new IngestError(
    "too-large",
    `The rendered page has more than ${limits.characters.toLocaleString("en")} characters.`,
  );
}
