import { z } from "zod";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleHost } from "../url/article-id.ts";
import { normaliseEscapes } from "../url/percent-encoding.ts";
import { matchesPattern } from "../url/url-pattern.ts";
import { BLOCKS_KEY } from "./keys.ts";
import { sha256 } from "./pages.ts";
import { settingsObject } from "./settings-object.ts";

/** A host, or some of its URLs, of which nothing is fetched and nothing is filed. What is filed already stays. */
export interface Block {
  /** As `parseBlock` writes it: `news.example.com` or `news.example.com/sport/*.html$`. */
  readonly pattern: string;
  readonly reason: string | null;
  readonly addedAt: string;
  readonly addedBy: "api" | "page" | "cli";
}

/** In the order of their patterns. */
export type Blocks = readonly Block[];

/** Some 100 KB as JSON, which every ingest reads. */
export const MAX_BLOCKS = 1_000;
export const MAX_PATTERN_CHARS = 500; // Characters.

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
 * The pattern of a block as it is kept: a host, which stands for its subdomains too, and where a path follows, a pattern
 * of paths as robots.txt has them. `null` for what is no host.
 */
export function parseBlock(typed: string): string | null {
  const [, name = "", path = ""] = /^(?:https?:\/\/)?(?:\*\.)?([^/?#\s]+)((?:[/?#]\S*)?)$/i.exec(typed.trim()) ?? [];
  const url = name.length > MAX_PATTERN_CHARS ? null : URL.parse(`https://${name}/`);
  if (url === null || url.username !== "" || typed.length > MAX_PATTERN_CHARS) return null;
  if (!/^[a-z0-9_.:[\]-]+$/.test(url.hostname)) return null;
  const host = articleHost(url.href);
  return path === "" || path === "/" || path === "/*" ? host : `${host}${path.startsWith("/") ? "" : "/*"}${path}`;
}

/** Names a block in a path. */
export function blockId(pattern: string): string {
  return sha256(pattern).slice(0, 32);
}

/** The first block that a URL is under; `null` when it is under none. */
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

/** @throws {IngestError} `too-large` when there would be more than `MAX_BLOCKS`; `storage-unavailable`. */
export async function addBlock(block: Block, store: ObjectStore): Promise<void> {
  await settings.update(store, (before) => {
    if (before.blocks.some(({ pattern }) => pattern === block.pattern)) return before;
    if (before.blocks.length === MAX_BLOCKS)
      throw new IngestError("too-large", `At most ${MAX_BLOCKS.toLocaleString("en")} blocks are allowed.`);
    const blocks = [...before.blocks, block].sort((one, other) => (one.pattern < other.pattern ? -1 : 1));
    return { ...before, blocks };
  });
}

/** Whether there was such a block. @throws {IngestError} `storage-unavailable`. */
export async function removeBlock(pattern: string, store: ObjectStore): Promise<boolean> {
  let wasThere = false;
  await settings.update(store, (before) => {
    const blocks = before.blocks.filter((block) => block.pattern !== pattern);
    wasThere = blocks.length < before.blocks.length;
    return wasThere ? { ...before, blocks } : before;
  });
  return wasThere;
}
