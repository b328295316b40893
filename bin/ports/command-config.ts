import { parseConfig } from "../../src/config/config.ts";
import type { Config, S3Settings } from "../../src/config/config-shape.ts";
import { settingsIn } from "../../src/config/settings.ts";
import { UsageError } from "../terminal/terminal.ts";

/**
 * The configuration of a command: the environment variables of scopes `everywhere` and `commands`; all other settings
 * have their defaults.
 * @throws {ConfigError} naming the first invalid setting.
 */
export function commandConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return parseConfig({ ...settingsIn(env, "everywhere"), ...settingsIn(env, "commands") });
}

/**
 * The settings of an s3:// bucket: the environment variables of scope `s3`.
 * @param bucket its name, which the command line states.
 * @throws {UsageError} when there are none.
 * @throws {ConfigError} naming the first invalid or missing setting.
 */
export function s3Settings(bucket: string, env: NodeJS.ProcessEnv = process.env): S3Settings {
  const settings = settingsIn(env, "s3");
  const { s3 } = settings.S3_ENDPOINT ? parseConfig({ ...settings, S3_BUCKET: bucket }) : { s3: null };
  if (s3 === null) throw new UsageError("s3:// needs S3_ENDPOINT in the environment.");
  return s3;
}
