import { spawn } from "node:child_process";

export interface WranglerAnswer {
  readonly isDone: boolean;
  /** Standard output. */
  readonly output: string;
  /** Everything that it said, for people. */
  readonly said: string;
}

/** Calls wrangler with these arguments. */
export type Wrangler = (args: readonly string[]) => Promise<WranglerAnswer>;

/** Wrangler asks nothing, and reports nothing to anybody. */
const ENVIRONMENT = { NO_COLOR: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true" };

/** The `wrangler` of PATH, which npm puts first. @param folder that of wrangler.toml. */
export function wranglerIn(
  folder: string,
  environment: string | null,
  env: Readonly<Record<string, string | undefined>>,
): Wrangler {
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn("wrangler", [...args, `--env=${environment ?? ""}`], {
        cwd: folder,
        env: { ...env, ...ENVIRONMENT },
        stdio: ["ignore", "pipe", "pipe"],
        // npm's wrangler is a script of cmd.exe there.
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
