/** A directory of one user, such as `/@name/` or `/~name/`. */
const USER_DIRECTORY = /^\/(?:@|~|%40|%7e|u\/|users?\/)[^/]+\//i;

/**
 * Whether a page is in the directory of a user, on a host that several share: what other users publish there is no
 * evidence for it.
 */
export function isOfUser(url: string): boolean {
  return USER_DIRECTORY.test(new URL(url).pathname);
}
