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
  /** `null` for AWS itself. */
  readonly endpoint: string | null;
  /** `auto` for R2. */
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Milliseconds for one call, its body included. */
  readonly timeLimit?: number;
}

/** In milliseconds, for the largest page over a slow line. */
const TIME_LIMIT = 30_000;

/**
 * A bucket behind the S3 protocol: R2, AWS, MinIO, Garage and others that honour `If-None-Match: *`
 * and `If-Match` on PUT. 412 is a lost race; 409, 429, 5xx and a broken connection are tried again.
 */
export function s3ObjectStore(options: S3Options): ObjectStore {
  const { bucket: Bucket, timeLimit = TIME_LIMIT } = options;
  const client = s3Client(options);

  function retry<Answer>(what: string, call: (abort: Abort) => Promise<Answer>): Promise<Answer> {
    return retryStorage(`S3 ${what}`, () => inTime(call, timeLimit), passes);
  }

  async function put(key: string, body: Uint8Array, condition: PutCondition): Promise<string | null> {
    checkObjectKey(key);
    const command = () =>
      new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: contentTypeOf(key), ...condition });
    return retry(`put ${key}`, async (abort) => {
      const answer = await unless(LOST_RACE, client.send(command(), abort));
      return answer?.ETag ?? null;
    });
  }

  return {
    async get(key): Promise<ObjectBody | null> {
      checkObjectKey(key);
      return retry(`get ${key}`, async (abort) => {
        const answer = await unless(NOT_FOUND, client.send(new GetObjectCommand({ Bucket, Key: key }), abort));
        if (answer?.Body === undefined) return null;
        const body = await answer.Body.transformToByteArray();
        return { body, etag: answer.ETag ?? "", contentType: answer.ContentType ?? contentTypeOf(key) };
      });
    },

    async head(key): Promise<Pick<ObjectHead, "etag"> | null> {
      checkObjectKey(key);
      return retry(`head ${key}`, async (abort) => {
        const answer = await unless(NOT_FOUND, client.send(new HeadObjectCommand({ Bucket, Key: key }), abort));
        return answer === null ? null : { etag: answer.ETag ?? "" };
      });
    },

    putIfAbsent: (key, body) => put(key, body, { IfNoneMatch: "*" }),

    putIfUnchanged: (key, body, etag) => put(key, body, { IfMatch: etag }),

    async list({ prefix, after, limit }: ListOptions): Promise<ListPage> {
      const start = after === null ? {} : { StartAfter: after };
      const answer = await retry(`list ${prefix}`, (abort) =>
        client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: limit, ...start }), abort),
      );
      const objects = (answer.Contents ?? []).map(({ Key = "", ETag = "", Size = 0 }) => ({
        key: Key,
        etag: ETag,
        size: Size,
      }));
      return { objects, next: answer.IsTruncated ? (objects.at(-1)?.key ?? null) : null };
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

/** `If-Match` on a key that is gone answers 404. */
const LOST_RACE = [412, 404];
const NOT_FOUND = [404];
const PASSING = [408, 409, 429];

function s3Client({ endpoint, region, accessKeyId, secretAccessKey }: S3Options): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    // R2 refuses the checksums that the SDK adds by default.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // `retryStorage` tries again, 409 included, which the SDK leaves out.
    maxAttempts: 1,
  });
}

/** `null` for these answers of the server, save that a bucket that is missing is no missing object. */
async function unless<Answer>(statuses: readonly number[], answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof S3ServiceException) || error.name === "NoSuchBucket") throw error;
    if (statuses.includes(error.$metadata.httpStatusCode ?? 0)) return null;
    throw error;
  }
}

class LateAnswer extends Error {
  override readonly name = "LateAnswer";
}

/** What the SDK ends a request by. */
interface Abort {
  readonly abortSignal: AbortSignal;
}

/** Ends a call that takes longer, and waiting for it whether or not the platform ends it. */
async function inTime<Answer>(call: (abort: Abort) => Promise<Answer>, timeLimit: number): Promise<Answer> {
  const controller = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new LateAnswer(`it did not answer within ${timeLimit / 1000} s`));
    controller.abort();
  }, timeLimit);
  const answer = call({ abortSignal: controller.signal });
  answer.catch(() => {}); // Of a call that nobody waits for any more.
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function passes(error: unknown): boolean {
  if (error instanceof LateAnswer) return false;
  // A connection that broke comes as an error of the platform, whose class differs from one to the other.
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  return status === undefined || status >= 500 || PASSING.includes(status);
}
