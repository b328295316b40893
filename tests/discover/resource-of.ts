import type { FetchedResource } from "../../src/ports/resource-fetcher.ts";

/** An answer with this body, and nothing that it could be recognised by. */
export function resourceOf(
  url: string,
  body: string | Uint8Array,
  contentType: string | null = "application/xml",
): FetchedResource {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { finalUrl: url, contentType, etag: null, lastModified: null, maxAgeSeconds: null, body: bytes };
}
