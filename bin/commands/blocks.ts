import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { addBlock, blockProblem, parseBlock, readBlocks, removeBlock } from "../../src/store/blocks.ts";
import { BUCKET_HELP, openExistingBucket, openWritableBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { EXIT, printError, UsageError, write } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

const PATTERNS = `A pattern is a host, including its subdomains, or a host and a path pattern as
in robots.txt: news.example/sport/*.html$. A public suffix is blocked as *.com.`;

const EXIT_CODES = `Exit codes: 0 done, 1 there is no such block or the bucket is unavailable, 2
invalid arguments.`;

export const blockCommand: Command = {
  name: "block",
  summary: "blocks hosts and URLs from being fetched and stored",
  help: `Blocks hosts, or some of their URLs, from being fetched and stored. Articles
that are already stored are kept until you run cuttings delete.

Usage: cuttings block <pattern>... --to <bucket> [--reason <text>]

${PATTERNS}

${BUCKET_HELP}

${EXIT_CODES}
`,
  async run(args) {
    const { values, positionals } = parseArguments(args, { to: { type: "string" }, reason: { type: "string" } });
    const problem = positionals.map(blockProblem).find((one) => one !== null) ?? null;
    if (problem !== null) throw new UsageError(problem);
    const patterns = checkedPatterns(positionals);
    const { store } = await openWritableBucket(placeIn(values.to));
    const note = { reason: values.reason ?? null, addedAt: new Date().toISOString(), addedBy: "cli" } as const;
    return withBucket(async () => {
      for (const pattern of patterns) await addBlock({ pattern, ...note }, store);
      return write(`${patterns.join(", ")} blocked.\n`);
    });
  },
};

export const unblockCommand: Command = {
  name: "unblock",
  summary: "removes blocks",
  help: `Removes blocks, so that their URLs may be fetched and stored again.

Usage: cuttings unblock <pattern>... --to <bucket>

${BUCKET_HELP}

${EXIT_CODES}
`,
  async run(args) {
    const { values, positionals } = parseArguments(args, { to: { type: "string" } });
    const patterns = checkedPatterns(positionals);
    const { store } = await openExistingBucket(placeIn(values.to));
    return withBucket(async () => {
      let exitCode: number = EXIT.done;
      for (const pattern of patterns) {
        if (await removeBlock(pattern, store)) await write(`${pattern} unblocked.\n`);
        else {
          printError(`${pattern} is not blocked.`);
          exitCode = EXIT.failed;
        }
      }
      return exitCode;
    });
  },
};

export const blocksCommand: Command = {
  name: "blocks",
  summary: "lists blocked hosts and URLs",
  help: `Lists the hosts and URLs that are blocked.

Usage: cuttings blocks --to <bucket> [--json]

  --json              One line of JSON for each.

${BUCKET_HELP}

${EXIT_CODES}
`,
  async run(args) {
    const { values, positionals } = parseArguments(args, { to: { type: "string" }, json: { type: "boolean" } });
    if (positionals.length > 0) throw new UsageError("blocks takes no pattern: see cuttings block.");
    const { store } = await openExistingBucket(placeIn(values.to));
    return withBucket(() => list(store, values.json ?? false));
  },
};

async function list(store: ObjectStore, json: boolean): Promise<number> {
  const blocks = await readBlocks(store);
  for (const block of blocks) {
    const { pattern, addedAt, reason } = block;
    const line = [pattern, `since ${addedAt.slice(0, 10)}`, reason].filter(Boolean).join("  ");
    await write(json ? `${JSON.stringify(block)}\n` : `${line}\n`);
  }
  if (!json && blocks.length === 0) await write("Nothing is blocked.\n");
  return EXIT.done;
}

function placeIn(to: string | undefined): string {
  if (to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
  return to;
}

function checkedPatterns(typed: readonly string[]): readonly string[] {
  if (typed.length === 0)
    throw new UsageError("Missing pattern: pass a host such as news.example, or news.example/sport/.");
  return typed.map((one) => {
    const pattern = parseBlock(one);
    if (pattern === null) throw new UsageError(`${one} is not a host, nor a host with a path.`);
    return pattern;
  });
}

async function withBucket(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    printError(`${error.code}: ${error.message}`);
    return EXIT.failed;
  }
}
