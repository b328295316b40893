/** A resource that must exist before the worker can be bound to it. */
export interface Resource {
  readonly kind: "bucket" | "database" | "queue";
  readonly name: string;
}

/** The part of wrangler's configuration that names resources. */
export interface Bindings {
  readonly r2_buckets: readonly { readonly bucket_name?: string | undefined }[];
  readonly d1_databases: readonly { readonly database_name?: string | undefined }[];
  readonly queues: {
    readonly producers?: readonly { readonly queue?: string | undefined }[] | undefined;
    readonly consumers?:
      | readonly { readonly queue: string; readonly dead_letter_queue?: string | undefined }[]
      | undefined;
  };
}

/** All resources of a deployment, without duplicates, including dead-letter queues. */
export function resourcesOf({ r2_buckets, d1_databases, queues }: Bindings): readonly Resource[] {
  const names = {
    bucket: r2_buckets.map(({ bucket_name }) => bucket_name),
    database: d1_databases.map(({ database_name }) => database_name),
    queue: [
      ...(queues.producers ?? []).map(({ queue }) => queue),
      ...(queues.consumers ?? []).flatMap(({ queue, dead_letter_queue }) => [queue, dead_letter_queue]),
    ],
  };
  return (["bucket", "database", "queue"] as const).flatMap((kind) =>
    [...new Set(names[kind])].flatMap((name) => (name === undefined ? [] : [{ kind, name }])),
  );
}

interface Commands {
  readonly find: (name: string) => readonly string[];
  readonly create: (name: string) => readonly string[];
  /** Wrangler's message for a missing resource. */
  readonly missing: RegExp;
}

export const COMMANDS: Readonly<Record<Resource["kind"], Commands>> = {
  bucket: {
    find: (name) => ["r2", "bucket", "info", name, "--json"],
    create: (name) => ["r2", "bucket", "create", name],
    missing: /bucket does not exist|code: 10006/i,
  },
  database: {
    find: (name) => ["d1", "info", name, "--json"],
    create: (name) => ["d1", "create", name],
    missing: /couldn't find a D1 DB/i,
  },
  queue: {
    find: (name) => ["queues", "info", name],
    create: (name) => ["queues", "create", name],
    missing: /queue .{0,100}does not exist/i,
  },
};

/** Wrangler's message when the resource was created in the meantime, which counts as success. */
export const ALREADY_THERE = /already exists|already taken|code: (?:10004|7502|11009)\b/i;
