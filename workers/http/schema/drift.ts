import { z } from "@hono/zod-openapi";

const share = z.number().nullable();
const figures = z
  .object({
    pages: z.int(),
    refused: z.number(),
    words: share.openapi({ description: "Median of the articles." }),
    quality: share,
    paywalled: share,
    title: share,
    authors: share,
    date: share,
    image: share,
  })
  .openapi("PageFigures", { description: "Shares from 0 to 1; null where there were too few articles." });

export const driftSchema = z
  .object({
    since: z.string(),
    signs: z.array(z.object({ sign: z.string(), sentence: z.string() })).readonly(),
    recent: figures.openapi({ description: "Recent pages." }),
    usual: figures.openapi({ description: "Earlier pages: medians of groups." }),
  })
  .openapi("Drift", { description: "Recent pages of a host differ from its past." });
