import { articleHost } from "./article-id.ts";

/** A DNS name has at most 253 characters; a port and the form of an IDN before conversion need some more. */
const MAX_HOST_CHARS = 300;
/** A name of one or more labels, or an IPv6 address. The URL parser also accepts empty labels and sub-delimiters. */
const HOST = /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:]+\]$/;

/**
 * The host that a person typed, or the host of a URL, in the form that keys of articles have: `www.News.example:8080`
 * is `news.example_8080`. The form of keys stays as it is. `null` when it is not a host.
 */
export function parseHost(typed: string): string | null {
  const [, name = ""] = /^(?:https?:\/\/)?([^/?#@\\\s]+)\/?$/i.exec(typed.trim()) ?? [];
  const url = name.length > MAX_HOST_CHARS ? null : URL.parse(`https://${name}/`);
  return url !== null && HOST.test(url.hostname) ? articleHost(url.href) : null;
}
