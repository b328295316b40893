import { expect, test } from "vitest";
import { readAudit } from "../../bin/supply/audit-report.ts";

const advisory = { title: "It reads too much", url: "https://advisories.example/1" };

test.each([
  ["nothing known", { vulnerabilities: {} }, { status: "clean" }],
  [
    "a weakness, and what is weak through it",
    {
      vulnerabilities: {
        deep: { name: "deep", severity: "high", via: [advisory] },
        top: { name: "top", severity: "high", via: ["deep"] },
      },
    },
    {
      status: "vulnerable",
      advisories: ["deep: high, It reads too much, https://advisories.example/1", "top: high, through deep"],
    },
  ],
  [
    "a registry that refuses",
    { message: "405 Method Not Allowed" },
    { status: "not-asked", reason: "405 Method Not Allowed" },
  ],
])("an audit: %s", (_what, printed, expected) => {
  expect(readAudit(JSON.stringify(printed))).toEqual(expected);
});

test.each(["", "npm: not found"])("no report (%j) is never taken for a good one", (printed) => {
  expect(readAudit(printed).status).toBe("not-asked");
});
