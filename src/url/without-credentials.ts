/**
 * Removes user and password from every URL in a text, however spelled; for everything logged or reported. Consumes
 * everything that could be a user at once, so that a text with a thousand URL starts is read once, not a thousand
 * times.
 */
export function withoutCredentials(text: string): string {
  return text.replace(
    /(\b(?:https?|ftp):[/\\]*)([^/\\?#\r\n]*)/gi,
    (_all, scheme: string, rest: string) => scheme + rest.slice(rest.lastIndexOf("@") + 1),
  );
}
