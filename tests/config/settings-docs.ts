import { SETTINGS } from "../../src/config/settings.ts";

/** `.dev.vars.example`: every setting, commented out at its default. */
export function renderDevVars(): string {
  const settings = Object.entries(SETTINGS).map(
    ([name, setting]) => `# ${setting.about}\n# ${name}=${setting.default}\n`,
  );
  return [
    `# Settings of the worker on this machine. Copy to .dev.vars and take away the # of what you change.
# Deployed: \`npx wrangler secret put NAME\` for tokens and keys, [vars] in wrangler.toml for the rest.
`,
    ...settings,
  ].join("\n");
}

/** docs/settings.md: the same as a table. */
export function renderSettingsPage(): string {
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const shown = setting.default === "" ? "" : `\`${setting.default}\``;
    return `| \`${name}\` | ${shown} | ${setting.about} |`;
  });
  return `# Settings

Settings are variables of the worker: \`[vars]\` in \`wrangler.toml\`, \`npx wrangler secret put NAME\` for secrets, \`.dev.vars\` (copied from \`.dev.vars.example\`) on your machine. The command line reads the same names from its environment where they apply. A setting that cannot be used stops the worker with a message that names it.

| Setting | Default | What it does |
|---|---|---|
${rows.join("\n")}

How often the crawl runs, the batch sizes and retries of the queue, and the rate limits are set in \`wrangler.toml\` (\`crons\`, \`queues\`, \`ratelimits\`).
`;
}
