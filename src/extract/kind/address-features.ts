import { flag, grade, type KindFeature, type KindSubject } from "./kind-feature.ts";
import type { HostSign, PathSign, TopLevel } from "./url-signs.ts";

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

const TOP_LEVELS: Readonly<Record<TopLevel, string>> = {
  com: "companies",
  institution: "institutions",
  software: "software companies",
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
  ...(Object.entries(TOP_LEVELS) as [TopLevel, string][]).map(([sign, what]) => ({
    name: `top level: ${sign}`,
    much: `Its top-level domain is one for ${what}.`,
    little: null,
    read: ({ url }: KindSubject) => flag(url.topLevel === sign),
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
  {
    name: "slug length",
    much: "The last part of its URL is long.",
    little: "The last part of its URL is short.",
    read: ({ url }) => grade(url.slugLength),
  },
  {
    name: "small number in slug",
    much: "The last part of its URL has a small number, like a headline.",
    little: null,
    read: ({ url }) => flag(url.hasSmallNumber),
  },
  {
    name: "slug ends in digit",
    much: "Its URL ends in a digit.",
    little: null,
    read: ({ url }) => flag(url.endsInDigit),
  },
  {
    name: "number in slug",
    much: "The last part of its URL has a long number.",
    little: null,
    read: ({ url }) => flag(url.hasNumber),
  },
  { name: "query", much: "Its URL has a query.", little: null, read: ({ url }) => flag(url.hasQuery) },
  { name: "extension", much: "Its URL names a file.", little: null, read: ({ url }) => flag(url.hasExtension) },
];
