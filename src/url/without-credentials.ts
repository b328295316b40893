/** For all that is written down or told: a user and a password go from every URL in a text, however it is spelled. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\b(?:https?|ftp):[/\\]*)[^\s/\\?#]*@/gi, "$1");
}
