import { checkPublicUrl, UrlNotAllowedError, type UrlPolicy } from "./public-url.ts";

/** Why a URL may not be fetched, for checking in advance; `null` if it may. */
export function urlRefusal(url: string, policy: UrlPolicy): UrlNotAllowedError | null {
  try {
    checkPublicUrl(url, policy);
    return null;
  } catch (error) {
    if (error instanceof UrlNotAllowedError) return error;
    throw error;
  }
}
