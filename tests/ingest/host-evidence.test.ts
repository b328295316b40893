import { expect, test } from "vitest";
import { bucketHostDigests } from "../../src/adapters/bucket-host-digests.ts";
import { IngestError } from "../../src/errors.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import { reExtractArticle } from "../../src/re-extract/re-extract-article.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { verify } from "../../src/verify/verify.ts";
import { HEADLINES, REPEATED, riverNews } from "../extract/host-evidence/river-news.ts";
import { flipLetter } from "../store/damage.ts";
import { snapshot } from "../store/snapshot.ts";
import { portsFor, requestFor } from "./sample-ports.ts";

const urlOf = (headline: string, folder = "") => `https://news.example.com/${folder}${headline.replaceAll(" ", "-")}`;
const WEB = Object.fromEntries(
  ["", "@ferryman/"].flatMap((folder) => HEADLINES.map((headline) => [urlOf(headline, folder), riverNews(headline)])),
);
const FIRST = urlOf(HEADLINES[0]);
const LAST = urlOf(HEADLINES[5]);

function learningPorts(): IngestPorts {
  const ports = portsFor(WEB);
  return { ...ports, digests: bucketHostDigests(ports.store, ports.clock) };
}

async function ingestAll(ports: IngestPorts, folder = ""): Promise<void> {
  for (const headline of HEADLINES)
    expect(await ingest(requestFor(urlOf(headline, folder)), ports)).toMatchObject({ status: "new" });
}

async function storedAt(url: string, ports: IngestPorts) {
  const stored = await findByUrl(url, ports.store);
  if (stored === null) throw new Error(`${url} is not stored.`);
  return stored;
}

test("later articles of a host are cut by what earlier ones repeat", async () => {
  const ports = learningPorts();
  await ingestAll(ports);
  expect((await storedAt(FIRST, ports)).articleBody).toContain(REPEATED);
  const last = await storedAt(LAST, ports);
  expect(last.articleBody).not.toContain(REPEATED);
  expect(last.extractor.hostEvidence).toHaveLength(1);
  expect(last.removals).toContainEqual(expect.objectContaining({ rule: "host-evidence", text: REPEATED }));
});

test("evidence that has grown is no edit: an unchanged page stays unchanged", async () => {
  const ports = learningPorts();
  await ingestAll(ports);
  for (const settings of [ports, { ...ports, digests: null }])
    for (const headline of HEADLINES)
      expect(await ingest(requestFor(urlOf(headline)), settings)).toMatchObject({ status: "unchanged" });
});

test("a re-extraction repeats the evidence of the stored version", async () => {
  const ports = learningPorts();
  await ingestAll(ports);
  for (const url of [FIRST, LAST])
    expect(await reExtractArticle(await storedAt(url, ports), ports.store, null)).toMatchObject({ kind: "unchanged" });
});

test("a damaged article is rebuilt from its page by the same evidence", async () => {
  const ports = learningPorts();
  await ingestAll(ports);
  const { host, id } = await storedAt(LAST, ports);
  const whole = await snapshot(ports.store);
  await flipLetter(`articles/${host}/${id}/article.json`, "ferry running", ports.store);
  const findings = [];
  for await (const step of verify({ host: null, after: null }, ports.store, true)) findings.push(...step.findings);
  expect(findings).toEqual([expect.objectContaining({ problem: "damaged", cure: "its page" })]);
  expect(await snapshot(ports.store)).toEqual(whole);
});

test("pages in the directories of users neither give nor get evidence", async () => {
  const ports = learningPorts();
  await ingestAll(ports, "@ferryman/");
  const list = await ports.store.list({ prefix: "digests/", after: null, limit: 10 });
  expect(list.objects).toEqual([]);
});

test("unavailable digests do not stop an ingest", async () => {
  const fail = () => Promise.reject(new IngestError("storage-unavailable", "No digest can be read."));
  const ports = { ...portsFor(WEB), digests: { evidenceOf: fail, observe: fail } };
  await ingestAll(ports);
});
