/** Where to look what became of a URL that was put onto the queue at this time. */
export function statusLocation(url: string, since: string): string {
  return `/v1/status?${new URLSearchParams({ url, since })}`;
}
