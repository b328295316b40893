import { spawn } from "node:child_process";

export interface WranglerResult {
  readonly isDone: boolean;
  /** Standard output. */
  readonly output: string;
  /** Standard output and error, in order. */
  readonly said: string;
}

/** Runs wrangler with these arguments. */
export type Wrangler = (args: readonly string[]) => Promise<WranglerResult>;

/** No colours, banner or telemetry. */
const ENVIRONMENT = { NO_COLOR: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true" };

/** The `wrangler` in PATH, where npm puts the local one first. @param folder of wrangler.toml. */
export function wranglerIn(folder: string, env: Readonly<Record<string, string | undefined>>): Wrangler {
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn("wrangler", args, {
        cwd: folder,
        env: { ...env, ...ENVIRONMENT },
        stdio: ["ignore", "pipe", "pipe"],
        // On Windows, npm installs wrangler as a cmd.exe script.
        shell: process.platform === "win32",
      });
      let output = "";
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        said += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      child.once("error", reject);
      child.once("close", (code) => resolve({ isDone: code === 0, output, said }));
    });
}
