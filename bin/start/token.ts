import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";

/** 144 bits cannot be guessed. */
const TOKEN_BYTES = 18;
/** The minimum of Standard Webhooks. */
const SECRET_BYTES = 24;

/** The developer's own settings; empty when the file does not exist. */
export async function readDevVars(path: string): Promise<Readonly<Record<string, string | undefined>>> {
  try {
    return parseEnv(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

/**
 * The worker's tokens, comma-separated: those of the option, those of the settings, or a new one. Without a token, every
 * web page in the developer's browser could use the worker, because its requests come from this machine too.
 */
export function tokensFor(option: string | null, settings: Readonly<Record<string, string | undefined>>): string {
  return option ?? (settings.API_TOKENS?.trim() || randomBytes(TOKEN_BYTES).toString("base64url"));
}

/** The first of comma-separated tokens. */
export function firstToken(tokens: string): string {
  return tokens.split(",")[0]?.trim() ?? "";
}

/** A URL that signs the browser in by HTTP Basic (RFC 7617), with the password in the URL. */
export function signedIn(origin: string, token: string): string {
  const url = new URL(origin);
  url.username = "cuttings";
  url.password = token;
  return url.href;
}

/**
 * A new webhook secret if the settings have endpoints but no secret, with which the worker would refuse every request;
 * `null` otherwise. https://www.standardwebhooks.com
 */
export function missingWebhookSecret(settings: Readonly<Record<string, string | undefined>>): string | null {
  if (!settings.WEBHOOKS?.trim() || settings.WEBHOOK_SECRETS?.trim()) return null;
  return `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
}
