/**
 * For all that is written down or told: a user and a password go from every URL in a text, however it is spelled.
 * All that could be a user is taken at once: a text of a thousand beginnings of URLs is read once, and not a thousand times.
 */
export function withoutCredentials(text: string): string {
  return text.replace(
    /(\b(?:https?|ftp):[/\\]*)([^/\\?#\r\n]*)/gi,
    (_all, scheme: string, rest: string) => scheme + rest.slice(rest.lastIndexOf("@") + 1),
  );
}
