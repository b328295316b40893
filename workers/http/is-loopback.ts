const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether a request was sent to a loopback name or address. */
export function isLoopback(url: string): boolean {
  return LOOPBACK.test(new URL(url).hostname);
}
