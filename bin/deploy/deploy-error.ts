/** A step that failed, in words that say what to do. */
export class DeployError extends Error {
  override readonly name = "DeployError";
}

/** What wrangler's errors mean to whoever deploys, by what it says. */
const CAUSES: readonly (readonly [said: RegExp, advice: string])[] = [
  [
    /not authenticated|not logged in|CLOUDFLARE_API_TOKEN environment variable|code: 10000\b/i,
    "You are not signed in to Cloudflare. Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.",
  ],
  [/more than one account/i, "You have several accounts. Say which: CLOUDFLARE_ACCOUNT_ID=… npm run deploy"],
  [/enable R2|code: 10042\b/i, "R2 is not switched on for this account. Open R2 in Cloudflare's dashboard once."],
  [
    /queues?\b.{0,60}(?:paid plan|not (?:enabled|entitled|available)|upgrade)|(?:paid plan|upgrade).{0,60}\bqueues?\b/is,
    "This account's plan has no queues. Change to the paid plan of Workers in Cloudflare's dashboard.",
  ],
  [
    /CPU limits? .{0,60}(?:free|paid|plan)|not supported .{0,60}free plan|code: 100328\b/is,
    "The worker needs the paid plan of Workers: extraction takes more CPU than the free plan allows.",
  ],
  [
    /register.{0,60}workers\.dev|workers\.dev subdomain/i,
    "The account has no workers.dev subdomain yet. Open Workers in Cloudflare's dashboard once.",
  ],
  [
    /permission|code: (?:9109|10023)\b/i,
    "The token that you are signed in with may not do this. It needs to edit Workers, R2, D1 and Queues.",
  ],
];

/** @param step what was being done, such as `The queue cuttings-ingest cannot be created`. */
export function deployError(step: string, said: string): DeployError {
  const advice = CAUSES.find(([pattern]) => pattern.test(said))?.[1];
  const words = said.trim().replace(/^/gm, "    ");
  return new DeployError(`${step}.${advice === undefined ? "" : ` ${advice}`}\n\n  Wrangler said:\n${words}`);
}
