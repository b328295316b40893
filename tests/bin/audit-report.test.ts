import { expect, test } from "vitest";
import { readAudit } from "../../bin/supply/audit-report.ts";

const advisory = { title: "It reads too much", url: "https://advisories.example/1" };

test.each([
  ["no known vulnerabilities", { vulnerabilities: {} }, { status: "clean" }],
  [
    "a vulnerable package, and one that depends on it",
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
    "a registry that refuses the request",
    { message: "405 Method Not Allowed" },
    { status: "unavailable", reason: "405 Method Not Allowed" },
  ],
])("an audit: %s", (_what, printed, expected) => {
  expect(readAudit(JSON.stringify(printed))).toEqual(expected);
});

test.each(["", "unusable output (%j) is never reported as clean"])(
  "no report (%j) is never taken for a good one",
  (printed) => {
    expect(readAudit(printed).status).toBe("unavailable");
  },
);
