import type { Validators } from "../ports/resource-fetcher.ts";

/** Validators are stored for every source and sent with every request. */
const MAX_VALIDATOR_CHARS = 512;

/** The headers of a conditional GET, with both validators: servers prefer the ETag. */
export function conditionOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

export function validatorsOf(headers: Headers): Validators {
  return { etag: bounded(headers.get("etag")), lastModified: bounded(headers.get("last-modified")) };
}

/** Seconds; `null` when the header states none, or forbids reuse. */
export function maxAgeOf(cacheControl: string | null): number | null {
  if (cacheControl === null || /\bno-(?:store|cache)\b/i.test(cacheControl)) return null;
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})\b/i.exec(cacheControl)?.[1];
  return seconds === undefined ? null : Number(seconds);
}

function bounded(value: string | null): string | null {
  return value === null || value === "" || value.length > MAX_VALIDATOR_CHARS ? null : value;
}
