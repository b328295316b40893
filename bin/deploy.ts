import { ROOT, runDeploy } from "./deploy/deploy.ts";

process.exitCode = await runDeploy(process.argv.slice(2), {
  folder: ROOT,
  env: process.env,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
