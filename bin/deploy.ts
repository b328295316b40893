import { ROOT, runDeploy } from "./deploy/deploy.ts";
import { wranglerIn } from "./deploy/wrangler.ts";

process.exitCode = await runDeploy(process.argv.slice(2), {
  folder: ROOT,
  env: process.env,
  wrangler: wranglerIn(ROOT, process.env),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
