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
  /** Which addresses may be connected to; a test lets loopback pass. */
  readonly isAllowedAddress?: (address: string) => boolean;
}

/**
 * `fetch` for Node that connects only to addresses it has checked: the name is looked up once, for
 * the connection itself, and a single answer that is not public refuses the host. So a name cannot
 * answer a check with one address and the connection with another.
 *
 * Unlike Node's own `fetch` it takes a compressed body that is cut short for a failure, not for the
 * whole page. It never follows redirects, and never goes through a proxy of the environment.
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
          const message = `${hostname} does not resolve to public addresses alone.`;
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
    // Whoever ends a transfer is told so by an event, which ends the process where nobody hears it.
    body.once("error", () => {}).destroy();
    return new Response(null, init);
  }
  const decoded = decode(body, responseHeaders.get("content-encoding")?.toLowerCase() ?? null);
  // `Readable.toWeb` throws past every catch when it is cancelled while data arrives.
  return new Response(ReadableStream.from(decoded) as BodyInit, init);
}

/** Other codings, and several in one another, are left as they are: the caller refuses them by their header. */
function decode(body: Readable, coding: string | null): Readable {
  if (coding !== "gzip" && coding !== "x-gzip" && coding !== "br") return body;
  const decoder = coding === "br" ? createBrotliDecompress() : createGunzip();
  // A failure on either side reaches the reader through the decoder.
  return pipeline(body, decoder, () => {});
}
