import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";

/** In bytes: nobody guesses 144 bits. */
const LENGTH = 18;
/** In bytes: the least that Standard Webhooks asks for. */
const SECRET_LENGTH = 24;

/** What the worker of this machine is told by the developer's own settings; nothing where there are none. */
export async function readDevVars(path: string): Promise<Readonly<Record<string, string | undefined>>> {
  try {
    return parseEnv(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

/**
 * The tokens that open the worker, apart by commas: those that were asked for, those of the settings, else a new
 * one. Without one, every web page that the developer's browser shows could use the worker: its requests come from
 * this machine too.
 */
export function tokensFor(asked: string | null, settings: Readonly<Record<string, string | undefined>>): string {
  return asked ?? (settings.API_TOKENS?.trim() || randomBytes(LENGTH).toString("base64url"));
}

/** The first of tokens apart by commas. */
export function firstToken(tokens: string): string {
  return tokens.split(",")[0]?.trim() ?? "";
}

/** An address that signs the browser in: https://datatracker.ietf.org/doc/html/rfc7617, with the password in the URL. */
export function signedIn(origin: string, token: string): string {
  const url = new URL(origin);
  url.username = "cuttings";
  url.password = token;
  return url.href;
}

/**
 * The secret that webhooks are signed with where the settings name endpoints and none: a worker without it would
 * answer nothing. https://www.standardwebhooks.com
 */
export function missingWebhookSecret(settings: Readonly<Record<string, string | undefined>>): string | null {
  if (!settings.WEBHOOKS?.trim() || settings.WEBHOOK_SECRETS?.trim()) return null;
  return `whsec_${randomBytes(SECRET_LENGTH).toString("base64")}`;
}
