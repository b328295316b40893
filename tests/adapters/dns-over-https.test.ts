import { expect, test } from "vitest";
import { dnsOverHttps } from "../../src/adapters/dns-over-https.ts";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { type LoopbackServer, serve } from "./loopback-server.ts";

type Zone = Record<string, { A?: string[]; AAAA?: string[]; CNAME?: string }>;

/** A DNS-over-HTTPS resolver for a test zone. */
function serveZone(zone: Zone): Promise<LoopbackServer> {
  return serve((request, response) => {
    const query = new URL(request.url ?? "", "http://dns.test").searchParams;
    const records = zone[query.get("name") ?? ""];
    const type = Number(query.get("type"));
    const addresses = (type === 1 ? records?.A : records?.AAAA) ?? [];
    const chain = records?.CNAME === undefined ? [] : [{ name: "x", type: 5, data: records.CNAME }];
    const Answer = [...chain, ...addresses.map((data) => ({ name: "x", type, data }))];
    response.end(JSON.stringify({ Status: records ? 0 : 3, ...(Answer.length > 0 && { Answer }) }));
  });
}

const ZONE: Zone = {
  "public.example.com": { A: ["93.184.215.14"], AAAA: ["2606:2800:21f:cb07:6820:80da:af6b:8b2c"] },
  "private.example.com": { A: ["10.0.0.1"] },
  "half.example.com": { A: ["93.184.215.14"], AAAA: ["::1"] },
  "alias.example.com": { CNAME: "localhost.", A: ["127.0.0.1"] },
  "empty.example.com": {},
};

async function fetchThrough(zone: LoopbackServer, url: string) {
  const asked: string[] = [];
  const fetcher = httpPageFetcher({
    fetch: async (target) => {
      asked.push(target);
      return new Response("<!doctype html><p>Text.", { headers: { "content-type": "text/html" } });
    },
    clock: { now: () => new Date("2026-11-23T12:00:00Z") },
    policy: { refusedHosts: [], allowLoopbackHosts: [] },
    userAgent: "cuttings-test/1.0",
    resolve: dnsOverHttps(fetch, zone.url("/dns-query")),
  });
  const outcome = await fetcher.fetchPage(url).then(
    () => "fetched",
    (error) => error.reason ?? error.code,
  );
  return { outcome, asked };
}

test("a name with only public addresses is fetched", async () => {
  await using zone = await serveZone(ZONE);
  const url = "https://public.example.com/a";
  expect(await fetchThrough(zone, url)).toEqual({ outcome: "fetched", asked: [url] });
});

test.each(["private", "half", "alias", "empty", "unknown"])(
  "%s.example.com is refused without a request",
  async (name) => {
    await using zone = await serveZone(ZONE);
    expect(await fetchThrough(zone, `https://${name}.example.com/`)).toEqual({ outcome: "blocked-range", asked: [] });
  },
);

test("nothing is fetched without an answer from the resolver", async () => {
  await using zone = await serve((_request, response) => response.writeHead(500).end("busy"));
  expect(await fetchThrough(zone, "https://public.example.com/")).toEqual({ outcome: "page-unreachable", asked: [] });
});

test("a resolver failure is temporary, even when one address family resolves", async () => {
  for (const failing of ["1", "28"]) {
    await using zone = await serve((request, response) => {
      const type = new URL(request.url ?? "", "http://dns.test").searchParams.get("type");
      const Answer = type === "1" ? [{ name: "x", type: 1, data: "93.184.215.14" }] : [];
      response.end(JSON.stringify(type === failing ? { Status: 2 } : { Status: 0, Answer }));
    });
    expect(await fetchThrough(zone, "https://public.example.com/a")).toEqual({
      outcome: "page-unreachable",
      asked: [],
    });
  }
});
