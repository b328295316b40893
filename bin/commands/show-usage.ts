import { bucketLedger } from "../../src/adapters/bucket-ledger.ts";
import { IngestError } from "../../src/errors.ts";
import { OPERATIONS } from "../../src/ports/ledger.ts";
import { dayOf } from "../../src/usage/ledger-entry.ts";
import { OPERATION_NAMES } from "../../src/usage/operation-names.ts";
import { firstDayOfReport, type UsageReport, usageReport } from "../../src/usage/usage-report.ts";
import { openExistingBucket } from "../ports/open-bucket.ts";
import { EXIT, printError, UsageError, write } from "../terminal/terminal.ts";

/** Returns the exit code. @throws {UsageError} */
export async function showUsage(place: string, isJson: boolean): Promise<number> {
  const report = /^https?:\/\//i.test(place) ? await reportOfWorker(place) : await reportOfBucket(place);
  if (report === null) return EXIT.failed;
  return write(isJson ? `${JSON.stringify(report)}\n` : render(report));
}

async function reportOfBucket(place: string): Promise<UsageReport | null> {
  const { store } = await openExistingBucket(place);
  const now = new Date();
  try {
    const days = await bucketLedger(store, { now: () => now }).days(firstDayOfReport(now), dayOf(now));
    return usageReport(days, now);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    printError(`${error.code}: ${error.message}`);
    return null;
  }
}

async function reportOfWorker(place: string): Promise<UsageReport | null> {
  const token = process.env.CUTTINGS_TOKEN;
  if (!token) throw new UsageError("Missing CUTTINGS_TOKEN: set it to a token of the worker.");
  const headers = { Authorization: `Bearer ${token}` };
  try {
    const response = await fetch(new URL("/v1/usage", place), { headers });
    if (response.ok) return (await response.json()) as UsageReport;
    printError(
      `The worker returned status ${response.status}${response.status === 401 ? ": check CUTTINGS_TOKEN" : ""}.`,
    );
  } catch (error) {
    printError(`The worker cannot be reached: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return null;
}

function render({ today, month, projectedDollars, prices }: UsageReport): string {
  const rows = OPERATIONS.filter((operation) => month.operations[operation] > 0).map((operation) => [
    OPERATION_NAMES[operation],
    today.operations[operation].toLocaleString("en"),
    month.operations[operation].toLocaleString("en"),
    dollars(month.dollars[operation]),
  ]);
  const table = [
    ["", "today", "this month", "cost"],
    ...rows,
    ["Total", dollars(today.totalDollars), "", dollars(month.totalDollars)],
    ["Projected for the month", "", "", dollars(projectedDollars)],
  ];
  const lines = table.map(([name = "", ...cells]) => name.padEnd(30) + cells.map((cell) => cell.padStart(15)).join(""));
  return `${lines.join("\n")}\n\nAt list prices of ${prices.asOf}, without deducting what a plan includes. --json lists what is not counted.\n`;
}

function dollars(amount: number): string {
  return `$${amount.toFixed(4)}`;
}
