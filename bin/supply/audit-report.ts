/** What the registry knows against the packages that are shipped. */
export type AuditReport =
  | { readonly status: "clean" }
  | { readonly status: "vulnerable"; readonly advisories: readonly string[] }
  /** Nobody answered: that says nothing about the packages. */
  | { readonly status: "not-asked"; readonly reason: string };

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

/** Reads what `npm audit --json` prints, also where it prints an error of the registry or nothing. */
export function readAudit(printed: string): AuditReport {
  let audit: NpmAudit;
  try {
    audit = JSON.parse(printed) as NpmAudit;
  } catch {
    return { status: "not-asked", reason: "npm printed no report." };
  }
  if (audit.vulnerabilities === undefined)
    return { status: "not-asked", reason: audit.message ?? "npm did not say why." };
  const advisories = Object.values(audit.vulnerabilities).flatMap(({ name, severity, via }) =>
    via.map((cause) =>
      typeof cause === "string"
        ? `${name}: ${severity}, through ${cause}`
        : `${name}: ${severity}, ${cause.title}, ${cause.url}`,
    ),
  );
  return advisories.length === 0 ? { status: "clean" } : { status: "vulnerable", advisories };
}
