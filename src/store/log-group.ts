import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { changeOfKey, logNewArticles } from "./change-log.ts";
import type { ArticlePlace } from "./keys.ts";

/** The articles of a batch, which are logged together. */
export interface LogGroup {
  /** Adds a member, which the others wait for until it leaves. */
  join(): LogMember;
}

export interface LogMember {
  /** The bucket, where the line of a new article is written with those of the other members. */
  readonly store: ObjectStore;
  /** Its line is written without waiting, now and later: it takes too much memory to wait. */
  hurry(): void;
  /** May be called again. */
  leave(): void;
}

interface WaitingLine {
  readonly place: ArticlePlace;
  readonly written: PromiseWithResolvers<void>;
}

/** For other members, whose pages may be slow. */
const MAX_WAIT_MS = 5_000;

/**
 * Logs the new articles of a batch in one object: a line of its own would cost as much as the article. Each article waits
 * in `logChange` until its line is written, so that the log still precedes the change. The lines are written when every
 * member waits or has left, or after five seconds.
 *
 * @param outside runs a wait without occupying the caller's lane.
 */
export function openLogGroup(
  store: ObjectStore,
  clock: Clock,
  outside: (wait: Promise<void>) => Promise<void>,
): LogGroup {
  let members = 0;
  let waiting: WaitingLine[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function writeIfComplete(): void {
    if (waiting.length > 0 && waiting.length >= members) void write();
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    const lines = waiting;
    waiting = [];
    const places = lines.map(({ place }) => place);
    try {
      await logNewArticles(places, clock.now(), store);
      for (const { written } of lines) written.resolve();
    } catch (error) {
      for (const { written } of lines) written.reject(error);
    }
  }

  function add(place: ArticlePlace, isUrgent: boolean): Promise<void> {
    const written = Promise.withResolvers<void>();
    waiting.push({ place, written });
    if (waiting.length === 1) timer = setTimeout(() => void write(), MAX_WAIT_MS);
    if (isUrgent) void write();
    else writeIfComplete();
    return outside(written.promise);
  }

  return {
    join() {
      let isMember = true;
      let isUrgent = false;
      members++;
      return {
        store: {
          ...store,
          async putIfAbsent(key, body) {
            const line = changeOfKey(key);
            if (line?.change !== "new" || line.version !== 1) return store.putIfAbsent(key, body);
            await add({ id: line.id, host: line.host }, isUrgent);
            return key;
          },
        },
        hurry() {
          isUrgent = true;
        },
        leave() {
          if (!isMember) return;
          isMember = false;
          members--;
          writeIfComplete();
        },
      };
    },
  };
}
