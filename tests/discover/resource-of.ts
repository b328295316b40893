import type { FetchedResource } from "../../src/ports/resource-fetcher.ts";

/** A response with this body and without validators. */
export function resourceOf(
  url: string,
  body: string | Uint8Array,
  contentType: string | null = "application/xml",
): FetchedResource {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { finalUrl: url, contentType, etag: null, lastModified: null, maxAgeSeconds: null, body: bytes };
}
