/** Known vulnerabilities of the shipped packages. */
export type AuditReport =
  | { readonly status: "clean" }
  | { readonly status: "vulnerable"; readonly advisories: readonly string[] }
  /** The registry did not respond. */
  | { readonly status: "unavailable"; readonly reason: string };

interface NpmAudit {
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, NpmVulnerability>>;
}

interface NpmVulnerability {
  readonly name: string;
  readonly severity: string;
  /** Advisories, or the names of packages that it is vulnerable through. */
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
}

/** Parses the output of `npm audit --json`, which may also be a registry error or empty. */
export function readAudit(printed: string): AuditReport {
  let audit: NpmAudit;
  try {
    audit = JSON.parse(printed) as NpmAudit;
  } catch {
    return { status: "unavailable", reason: "npm printed no report." };
  }
  if (audit.vulnerabilities === undefined)
    return { status: "unavailable", reason: audit.message ?? "npm gave no reason." };
  const advisories = Object.values(audit.vulnerabilities).flatMap(({ name, severity, via }) =>
    via.map((cause) =>
      typeof cause === "string"
        ? `${name}: ${severity}, through ${cause}`
        : `${name}: ${severity}, ${cause.title}, ${cause.url}`,
    ),
  );
  return advisories.length === 0 ? { status: "clean" } : { status: "vulnerable", advisories };
}
