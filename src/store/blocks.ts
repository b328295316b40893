import { parse } from "tldts";
import { z } from "zod";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleHost } from "../url/article-id.ts";
import { parseHost } from "../url/parse-host.ts";
import { normaliseEscapes } from "../url/percent-encoding.ts";
import { matchesPattern } from "../url/url-pattern.ts";
import { BLOCKS_KEY } from "./keys.ts";
import { sha256 } from "./pages.ts";
import { settingsObject } from "./settings-object.ts";

/** A host, or some of its URLs, that is neither fetched nor stored. Articles stored before the block stay. */
export interface Block {
  /** Normalised by `parseBlock`: `news.example.com` or `news.example.com/sport/*.html$`. */
  readonly pattern: string;
  readonly reason: string | null;
  readonly addedAt: string;
  readonly addedBy: "api" | "page" | "cli";
}

/** Sorted by pattern. */
export type Blocks = readonly Block[];

/** About 100 KB of JSON, which every ingest reads. */
export const MAX_BLOCKS = 1_000;
export const MAX_PATTERN_CHARS = 500;

const List = z.object({
  schemaVersion: z.literal(1),
  blocks: z
    .array(
      z.object({
        pattern: z.string(),
        reason: z.string().nullable(),
        addedAt: z.iso.datetime(),
        addedBy: z.enum(["api", "page", "cli"]),
      }),
    )
    .readonly(),
});

/**
 * Why a typed block may not be added, as a sentence; `null` if it may. `com` alone, perhaps a host that was not typed to
 * its end, would block every site below it, so that has to be typed as `*.com`. Suffixes of hosting services, such as
 * `github.io`, are hosts of one owner.
 */
export function blockProblem(typed: string): string | null {
  const pattern = parseBlock(typed);
  if (pattern === null) return `${typed} is not a host, nor a host with a path.`;
  const [host = ""] = pattern.split("/", 1);
  const { isIcann, publicSuffix } = parse(host);
  if (!isIcann || publicSuffix !== host || /^(?:https?:\/\/)?\*\./i.test(typed.trim())) return null;
  return `${host} is a public suffix: type *.${pattern} to block every site below it.`;
}

/**
 * Normalises a typed block: a host, which includes its subdomains, optionally followed by a path pattern with the
 * syntax of robots.txt. `null` when it does not begin with a valid host.
 */
export function parseBlock(typed: string): string | null {
  if (typed.length > MAX_PATTERN_CHARS) return null;
  const [, name = "", path = ""] = /^(?:https?:\/\/)?(?:\*\.)?([^/?#\s]+)((?:[/?#]\S*)?)$/i.exec(typed.trim()) ?? [];
  const host = parseHost(name);
  if (host === null) return null;
  return path === "" || path === "/" || path === "/*" ? host : `${host}${path.startsWith("/") ? "" : "/*"}${path}`;
}

/** Identifies a block in a URL path. */
export function blockId(pattern: string): string {
  return sha256(pattern).slice(0, 32);
}

/** The first block that covers a URL; `null` when none does. */
export function blockOf(url: string, blocks: Blocks): Block | null {
  if (blocks.length === 0) return null;
  const host = articleHost(url);
  const { pathname, search } = new URL(url);
  const path = normaliseEscapes(pathname + search);
  return blocks.find(({ pattern }) => isUnder(host, path, pattern)) ?? null;
}

function isUnder(host: string, path: string, pattern: string): boolean {
  const slash = pattern.indexOf("/");
  const blocked = slash < 0 ? pattern : pattern.slice(0, slash);
  if (host !== blocked && !host.endsWith(`.${blocked}`)) return false;
  return slash < 0 || matchesPattern(normaliseEscapes(pattern.slice(slash)), path);
}

const settings = settingsObject(BLOCKS_KEY, List, { schemaVersion: 1, blocks: [] });

/** @throws {IngestError} `storage-unavailable`, also when the list is damaged. */
export async function readBlocks(store: ObjectStore): Promise<Blocks> {
  return (await settings.read(store)).blocks;
}

/** @throws {IngestError} `too-large` past `MAX_BLOCKS`; `storage-unavailable`. */
export async function addBlock(block: Block, store: ObjectStore): Promise<void> {
  await settings.update(store, (before) => {
    if (before.blocks.some(({ pattern }) => pattern === block.pattern)) return before;
    if (before.blocks.length === MAX_BLOCKS)
      throw new IngestError("too-large", `At most ${MAX_BLOCKS.toLocaleString("en")} blocks are allowed.`);
    const blocks = [...before.blocks, block].sort((one, other) => (one.pattern < other.pattern ? -1 : 1));
    return { ...before, blocks };
  });
}

/** Returns whether the block existed. @throws {IngestError} `storage-unavailable`. */
export async function removeBlock(pattern: string, store: ObjectStore): Promise<boolean> {
  let existed = false;
  await settings.update(store, (before) => {
    const blocks = before.blocks.filter((block) => block.pattern !== pattern);
    existed = blocks.length < before.blocks.length;
    return existed ? { ...before, blocks } : before;
  });
  return existed;
}
