import { z } from "@hono/zod-openapi";
import { OPERATIONS } from "../../../src/ports/ledger.ts";

const count = z.number().openapi({ example: 1200 });
const operationsSchema = z
  .object(Object.fromEntries(OPERATIONS.map((operation) => [operation, count])))
  .openapi("Operations", { description: "A number for each kind of operation that the platform bills." });

const receipt = {
  operations: operationsSchema,
  dollars: operationsSchema.openapi({ description: "Cost of each, in US dollars at list price." }),
  totalDollars: z.number(),
};
const receiptSchema = z.object(receipt).openapi("Receipt");
const day = z.iso.date().openapi({ example: "2026-11-23" });

export const usageQuery = z.strictObject({
  from: day.optional().openapi({ description: "First day of `days`, in UTC; by default the first of the month." }),
  until: day.optional().openapi({ description: "The day after the last; by default tomorrow." }),
});

export const usageSchema = z
  .object({
    day: z.string().openapi({ description: "Today, in UTC." }),
    today: receiptSchema,
    month: receiptSchema,
    projectedDollars: z.number().openapi({
      description: "Cost of the whole month, if it continues at the average of the last seven days.",
    }),
    days: z.array(z.object({ day: z.string(), ...receipt })).readonly(),
    prices: z
      .object({ asOf: z.string(), source: z.string(), perMillion: operationsSchema })
      .openapi({ description: "US dollars per million operations, without deducting those that a plan includes." }),
    notCounted: z.array(z.string()).readonly().openapi({ description: "What the receipts exclude." }),
  })
  .openapi("Usage");
