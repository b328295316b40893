import type { S3Options } from "../../../src/adapters/s3-object-store.ts";

/** The S3 endpoint that wrangler serves for the bucket of `wrangler.toml`. */
export function localS3(origin: string): S3Options {
  return {
    endpoint: `${origin}/cdn-cgi/local/r2/s3`,
    region: "auto",
    bucket: "contract",
    accessKeyId: "local",
    secretAccessKey: "locallocal",
  };
}
