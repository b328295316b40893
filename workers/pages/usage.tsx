import { OPERATIONS } from "../../src/ports/ledger.ts";
import { OPERATION_NAMES } from "../../src/usage/operation-names.ts";
import type { UsageReport } from "../../src/usage/usage-report.ts";
import { Layout } from "./layout.tsx";

/** Operations and dollars, today and this month. */
export function UsagePage({ report }: { readonly report: UsageReport }) {
  const { today, month, projectedDollars, prices, notCounted } = report;
  const counted = OPERATIONS.filter((operation) => month.operations[operation] > 0);
  return (
    <Layout title="Usage · cuttings" here="usage">
      <h1 class="page-title">Usage</h1>
      <p class="lede">{`Operations since midnight and since the first of the month, in UTC, at list prices of ${prices.asOf}.`}</p>
      <table class="usage">
        <thead>
          <tr>
            <th scope="col">Operations</th>
            <th scope="col">Today</th>
            <th scope="col">This month</th>
            <th scope="col">Cost this month</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((operation) => (
            <tr>
              <th scope="row">{OPERATION_NAMES[operation]}</th>
              <td>{today.operations[operation].toLocaleString("en")}</td>
              <td>{month.operations[operation].toLocaleString("en")}</td>
              <td>{dollars(month.dollars[operation])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td>{dollars(today.totalDollars)}</td>
            <td />
            <td>{dollars(month.totalDollars)}</td>
          </tr>
          <tr>
            <th scope="row">Projected for the month</th>
            <td />
            <td />
            <td>{dollars(projectedDollars)}</td>
          </tr>
        </tfoot>
      </table>
      <details>
        <summary>What is not counted</summary>
        <ul>
          {notCounted.map((sentence) => (
            <li>{sentence}</li>
          ))}
          <li>{`What the plan includes, and its monthly price. Prices are those of ${prices.source}.`}</li>
        </ul>
      </details>
    </Layout>
  );
}

/** To the cent; amounts below ten cents to a hundredth of a cent. */
function dollars(amount: number): string {
  return `$${amount.toFixed(amount > 0 && amount < 0.1 ? 4 : 2)}`;
}
