import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { ListOptions, ListPage, ObjectBody, ObjectHead, ObjectStore } from "../ports/object-store.ts";
import { checkObjectKey, contentTypeOf } from "../store/object-key.ts";
import { retryStorage } from "./storage-retry.ts";

export interface S3Options {
  /** `null` for AWS. */
  readonly endpoint: string | null;
  /** `auto` for R2. */
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** For one call, including its body. */
  readonly timeLimitMs?: number;
}

/** Enough for the largest page over a slow connection. */
const TIME_LIMIT_MS = 30_000;

/**
 * A bucket with the S3 protocol: R2, AWS, MinIO, Garage and others that honour `If-None-Match: *` and `If-Match` on
 * PUT. 412 means that another writer came first; 409, 429, 5xx and broken connections are retried.
 */
export function s3ObjectStore(options: S3Options): ObjectStore {
  const { bucket: Bucket, timeLimitMs = TIME_LIMIT_MS } = options;
  const client = s3Client(options);

  function retry<Result>(what: string, call: (abort: Abort) => Promise<Result>): Promise<Result> {
    return retryStorage(`S3 ${what}`, () => inTime(call, timeLimitMs), isTransient);
  }

  async function put(key: string, body: Uint8Array, condition: PutCondition): Promise<string | null> {
    checkObjectKey(key);
    const command = () =>
      new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: contentTypeOf(key), ...condition });
    return retry(`put ${key}`, async (abort) => {
      const response = await unless(LOST_RACE, client.send(command(), abort));
      return response?.ETag ?? null;
    });
  }

  return {
    async get(key): Promise<ObjectBody | null> {
      checkObjectKey(key);
      return retry(`get ${key}`, async (abort) => {
        const response = await unless(NOT_FOUND, client.send(new GetObjectCommand({ Bucket, Key: key }), abort));
        if (response?.Body === undefined) return null;
        const body = await response.Body.transformToByteArray();
        return { body, etag: response.ETag ?? "", contentType: response.ContentType ?? contentTypeOf(key) };
      });
    },

    async head(key): Promise<Pick<ObjectHead, "etag"> | null> {
      checkObjectKey(key);
      return retry(`head ${key}`, async (abort) => {
        const response = await unless(NOT_FOUND, client.send(new HeadObjectCommand({ Bucket, Key: key }), abort));
        return response === null ? null : { etag: response.ETag ?? "" };
      });
    },

    putIfAbsent: (key, body) => put(key, body, { IfNoneMatch: "*" }),

    putIfUnchanged: (key, body, etag) => put(key, body, { IfMatch: etag }),

    async list({ prefix, after, limit }: ListOptions): Promise<ListPage> {
      const start = after === null ? {} : { StartAfter: after };
      const response = await retry(`list ${prefix}`, (abort) =>
        client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: limit, ...start }), abort),
      );
      const objects = (response.Contents ?? []).map(({ Key = "", ETag = "", Size = 0 }) => ({
        key: Key,
        etag: ETag,
        size: Size,
      }));
      return { objects, next: response.IsTruncated ? (objects.at(-1)?.key ?? null) : null };
    },

    async delete(key): Promise<void> {
      checkObjectKey(key);
      await retry(`delete ${key}`, (abort) => client.send(new DeleteObjectCommand({ Bucket, Key: key }), abort));
    },
  };
}

interface PutCondition {
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
}

/** `If-Match` on a deleted key returns 404. */
const LOST_RACE = [412, 404];
const NOT_FOUND = [404];
const TRANSIENT = [408, 409, 429];

function s3Client({ endpoint, region, accessKeyId, secretAccessKey }: S3Options): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    // R2 refuses the checksums that the SDK adds by default.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // `retryStorage` retries, including 409, which the SDK does not.
    maxAttempts: 1,
  });
}

/** `null` for these statuses, except for a missing bucket. */
async function unless<Result>(statuses: readonly number[], response: Promise<Result>): Promise<Result | null> {
  try {
    return await response;
  } catch (error) {
    if (!(error instanceof S3ServiceException) || error.name === "NoSuchBucket") throw error;
    if (statuses.includes(error.$metadata.httpStatusCode ?? 0)) return null;
    throw error;
  }
}

class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

/** The SDK's option to abort a request. */
interface Abort {
  readonly abortSignal: AbortSignal;
}

/** Aborts a call after the time limit, and stops waiting for it even if the platform ignores the abort. */
async function inTime<Result>(call: (abort: Abort) => Promise<Result>, timeLimitMs: number): Promise<Result> {
  const controller = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new TimeoutError(`no response within ${timeLimitMs / 1000} s`));
    controller.abort();
  }, timeLimitMs);
  const response = call({ abortSignal: controller.signal });
  response.catch(() => {}); // Handles a rejection after the time limit.
  try {
    return await Promise.race([response, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function isTransient(error: unknown): boolean {
  if (error instanceof TimeoutError) return false;
  // A broken connection is an error of the platform, whose class differs between platforms.
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  return status === undefined || status >= 500 || TRANSIENT.includes(status);
}
