import { z } from "@hono/zod-openapi";
import type { Context } from "hono";

/** A page of a list, as every list of the API answers. */
export type ListAnswer<Item, FormerName extends string> = {
  readonly items: readonly Item[];
  /** The `cursor` of the next page; `null` on the last. */
  readonly next: string | null;
} & {
  /** The name that the items had before version 0.2, for clients of then. */
  readonly [Name in FormerName]: readonly Item[];
};

/** @param formerName what the items were called before version 0.2; none in what is newer. */
export function listSchema<Item extends z.ZodType, FormerName extends string = never>(
  item: Item,
  formerName?: FormerName,
) {
  const items = z.array(item).readonly();
  const former = items.openapi({ deprecated: true, description: "The same as `items`, under its former name." });
  return z.object({
    items,
    next: z.string().nullable().openapi({ description: "The `cursor` of the next page; null on the last." }),
    ...(formerName === undefined ? {} : { [formerName]: former }),
  }) as unknown as z.ZodObject<
    {
      items: z.ZodReadonly<z.ZodArray<Item>>;
      next: z.ZodNullable<z.ZodString>;
    } & { [Name in FormerName]: z.ZodReadonly<z.ZodArray<Item>> }
  >;
}

/** The answer of a list, with a Link header to its next page (RFC 8288). */
export function listAnswer<Item, FormerName extends string = never>(
  c: Context,
  items: readonly Item[],
  next: string | null,
  formerName?: FormerName,
): ListAnswer<Item, FormerName> {
  if (next !== null) {
    const { pathname, searchParams } = new URL(c.req.url);
    searchParams.set("cursor", next);
    c.header("Link", `<${pathname}?${searchParams}>; rel="next"`);
  }
  const former = formerName === undefined ? {} : { [formerName]: items };
  return { items, next, ...former } as unknown as ListAnswer<Item, FormerName>;
}
