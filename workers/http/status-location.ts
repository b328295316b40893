/** Path of the status of a URL that was queued at `since`. */
export function statusLocation(url: string, since: string): string {
  return `/v1/status?${new URLSearchParams({ url, since })}`;
}
