import { SETTINGS, type SettingScope } from "../../src/config/settings.ts";

/** `.dev.vars.example`: every setting, commented out at its default. */
export function renderDevVars(): string {
  const settings = Object.entries(SETTINGS)
    .filter(([, setting]) => setting.scope !== "commands")
    .map(([name, setting]) => `# ${setting.about}\n# ${name}=${setting.default}\n`);
  return [
    `# Settings of the worker on this machine. Copy to .dev.vars and uncomment what you change.
# Deployed: \`npx wrangler secret put NAME\` for tokens and keys, [vars] in wrangler.toml for the rest.
`,
    ...settings,
  ].join("\n");
}

const READERS: Readonly<Record<SettingScope, string>> = {
  everywhere: "worker, commands",
  worker: "worker",
  commands: "commands",
  s3: "worker, commands on `s3://`",
};

/** docs/settings.md: the same as a table. */
export function renderSettingsPage(): string {
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const shown = setting.default === "" ? "" : `\`${setting.default}\``;
    return `| \`${name}\` | ${shown} | ${READERS[setting.scope]} | ${setting.about} |`;
  });
  return `# Settings

Settings are variables of the worker: \`[vars]\` in \`wrangler.toml\`, \`npx wrangler secret put NAME\` for secrets, \`.dev.vars\` (copied from \`.dev.vars.example\`) on your machine. Commands read settings from environment variables of the same names. An invalid setting stops the worker or the command with a message that names it.

| Setting | Default | Read by | Effect |
|---|---|---|---|
${rows.join("\n")}

The crawl interval, batch sizes and retries of the queues, and rate limits are set in \`wrangler.toml\` (\`crons\`, \`queues\`, \`ratelimits\`).
`;
}
