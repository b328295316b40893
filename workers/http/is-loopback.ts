const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether a request came to this machine by its own name. */
export function isLoopback(url: string): boolean {
  return LOOPBACK.test(new URL(url).hostname);
}
