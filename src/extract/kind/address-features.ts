import { flag, type KindFeature, type KindSubject } from "./kind-feature.ts";
import type { HostSign, PathSign } from "./url-signs.ts";

const PATHS: Readonly<Record<PathSign, string>> = {
  shop: "shops",
  collection: "collections of products",
  listing: "lists",
  forum: "forums",
  docs: "documentation",
  service: "services",
  article: "articles",
};

const HOSTS: Readonly<Record<HostSign, string>> = {
  shop: "shops",
  forum: "forums",
  docs: "documentation",
  blog: "blogs and newspapers",
};

const LAST_SEGMENTS: readonly PathSign[] = ["forum", "article", "listing"];

/** Features of a page's URL. */
export const ADDRESS_FEATURES: readonly KindFeature[] = [
  ...(Object.entries(PATHS) as [PathSign, string][]).map(([sign, what]) => ({
    name: `path: ${sign}`,
    much: `Its path has a word for ${what}.`,
    little: null,
    read: ({ url }: KindSubject) => flag(url.path.has(sign)),
  })),
  ...LAST_SEGMENTS.map((sign) => ({
    name: `path ends: ${sign}`,
    much: `Its path ends in a word for ${PATHS[sign]}.`,
    little: null,
    read: ({ url }: KindSubject) => flag(url.endsIn.has(sign)),
  })),
  ...(Object.entries(HOSTS) as [HostSign, string][]).map(([sign, what]) => ({
    name: `host: ${sign}`,
    much: `Its host is named like ${what}.`,
    little: null,
    read: ({ url }: KindSubject) => flag(url.host.has(sign)),
  })),
  { name: "path depth", much: "Its path is deep.", little: "Its path is short.", read: ({ url }) => url.depth },
  { name: "root", much: "Its URL is that of a home page.", little: null, read: ({ url }) => flag(url.isRoot) },
  {
    name: "slug words",
    much: "Its URL ends in many words, like a headline.",
    little: "Its URL ends in few words.",
    read: ({ url }) => Math.min(url.slugWords, 10),
  },
  {
    name: "long slug",
    much: "Its URL ends in five or more words.",
    little: null,
    read: ({ url }) => flag(url.slugWords >= 5),
  },
  { name: "number in slug", much: "Its URL ends in a number.", little: null, read: ({ url }) => flag(url.hasNumber) },
  { name: "query", much: "Its URL has a query.", little: null, read: ({ url }) => flag(url.hasQuery) },
  { name: "extension", much: "Its URL names a file.", little: null, read: ({ url }) => flag(url.hasExtension) },
];
