/** A failed step, with advice in its message. */
export class DeployError extends Error {
  override readonly name = "DeployError";
}

/** Advice by patterns of wrangler's error messages. */
const CAUSES: readonly (readonly [said: RegExp, advice: string])[] = [
  [
    /not authenticated|not logged in|CLOUDFLARE_API_TOKEN environment variable|code: 10000\b/i,
    "You are not signed in to Cloudflare. Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.",
  ],
  [/more than one account/i, "You have several accounts. Choose one: CLOUDFLARE_ACCOUNT_ID=… npm run deploy"],
  [/enable R2|code: 10042\b/i, "R2 is not enabled for this account. Enable it in Cloudflare's dashboard."],
  [
    /queues?\b.{0,60}(?:paid plan|not (?:enabled|entitled|available)|upgrade)|(?:paid plan|upgrade).{0,60}\bqueues?\b/is,
    "This account's plan has no queues. Change to the Workers Paid plan in Cloudflare's dashboard.",
  ],
  [
    /CPU limits? .{0,60}(?:free|paid|plan)|not supported .{0,60}free plan|code: 100328\b/is,
    "The worker needs the Workers Paid plan: extraction takes more CPU than the free plan allows.",
  ],
  [
    /register.{0,60}workers\.dev|workers\.dev subdomain/i,
    "The account has no workers.dev subdomain yet. Open Workers in Cloudflare's dashboard once.",
  ],
  [
    /permission|code: (?:9109|10023)\b/i,
    "Your API token lacks permissions. It must be able to edit Workers, R2, D1 and Queues.",
  ],
];

/** @param step the failure, such as `The queue cuttings-ingest cannot be created`. @param said wrangler's output. */
export function deployError(step: string, said: string): DeployError {
  const advice = CAUSES.find(([pattern]) => pattern.test(said))?.[1];
  const words = said.trim().replace(/^/gm, "    ");
  return new DeployError(`${step}.${advice === undefined ? "" : ` ${advice}`}\n\n  Wrangler's output:\n${words}`);
}
