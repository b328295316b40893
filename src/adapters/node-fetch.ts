import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { Agent, type Dispatcher, request } from "undici";
import { isPublicAddress } from "../url/public-address.ts";
import { UrlNotAllowedError } from "../url/public-url.ts";
import type { Fetch, ResolveHost } from "./http-get.ts";

export interface NodeFetchOptions {
  readonly resolve?: ResolveHost;
  /** Which addresses may be connected to; tests allow loopback. */
  readonly isAllowedAddress?: (address: string) => boolean;
}

/**
 * `fetch` for Node that connects only to checked addresses. A name is resolved once, for the connection itself, and a
 * single address that is not public refuses the host: a name cannot resolve to one address for the check and to another
 * for the connection.
 *
 * Unlike Node's own `fetch` it treats a truncated compressed body as a failure rather than a complete page. It never
 * follows redirects and ignores proxy environment variables.
 */
export function nodeFetch(options: NodeFetchOptions = {}): Fetch {
  const pinned = pinnedLookup(options.resolve ?? resolveBySystem, options.isAllowedAddress ?? isPublicAddress);
  // Time limits are the caller's, by `signal`.
  const agent = new Agent({ connect: { lookup: pinned }, headersTimeout: 0, bodyTimeout: 0 });
  return async (url, init) => {
    const answer = await request(url, {
      dispatcher: agent,
      method: "GET",
      headers: Object.fromEntries(new Headers(init.headers)),
      signal: init.signal ?? null,
    });
    return asResponse(answer);
  };
}

const resolveBySystem: ResolveHost = async (hostname) => {
  const answers = await lookup(hostname, { all: true });
  return answers.map(({ address }) => address);
};

function pinnedLookup(resolve: ResolveHost, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const answers = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
        const [first] = answers;
        if (first === undefined || !addresses.every(isAllowed)) {
          const message = `${hostname} resolves to an address that is not public.`;
          callback(new UrlNotAllowedError("blocked-range", message), []);
        } else if (all) callback(null, answers);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, []),
    );
  };
}

function asResponse({ statusCode, headers, body }: Dispatcher.ResponseData): Response {
  const responseHeaders = new Headers();
  for (const [name, values] of Object.entries(headers)) {
    for (const value of [values ?? []].flat()) responseHeaders.append(name, value);
  }
  const init = { status: statusCode, headers: responseHeaders };
  if (statusCode === 204 || statusCode === 205 || statusCode === 304) {
    // Destroying the body emits an error event, which would end the process if unhandled.
    body.once("error", () => {}).destroy();
    return new Response(null, init);
  }
  const decoded = decode(body, responseHeaders.get("content-encoding")?.toLowerCase() ?? null);
  // `Readable.toWeb` throws an uncatchable error when cancelled while data arrives.
  return new Response(ReadableStream.from(decoded) as BodyInit, init);
}

/** Other and nested codings are left encoded: the caller refuses them by their header. */
function decode(body: Readable, coding: string | null): Readable {
  if (coding !== "gzip" && coding !== "x-gzip" && coding !== "br") return body;
  const decoder = coding === "br" ? createBrotliDecompress() : createGunzip();
  // A failure on either side reaches the reader through the decoder.
  return pipeline(body, decoder, () => {});
}
