import { z } from "@hono/zod-openapi";
import type { Context } from "hono";

/** A page of a list: the response body of every list of the API. */
export type ListResponse<Item, FormerName extends string> = {
  readonly items: readonly Item[];
  /** The `cursor` of the next page; `null` on the last. */
  readonly next: string | null;
} & {
  /** The field's name before version 0.2, for older clients. */
  readonly [Name in FormerName]: readonly Item[];
};

/** @param formerName name of the items before version 0.2; omitted for newer lists. */
export function listSchema<Item extends z.ZodType, FormerName extends string = never>(
  item: Item,
  formerName?: FormerName,
) {
  const items = z.array(item).readonly();
  const former = items.openapi({ deprecated: true, description: "Same as `items`, under its former name." });
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

/** Makes a list's response body and sets the Link header to its next page (RFC 8288). */
export function listResponse<Item, FormerName extends string = never>(
  c: Context,
  items: readonly Item[],
  next: string | null,
  formerName?: FormerName,
): ListResponse<Item, FormerName> {
  if (next !== null) {
    const { pathname, searchParams } = new URL(c.req.url);
    searchParams.set("cursor", next);
    c.header("Link", `<${pathname}?${searchParams}>; rel="next"`);
  }
  const former = formerName === undefined ? {} : { [formerName]: items };
  return { items, next, ...former } as unknown as ListResponse<Item, FormerName>;
}
