import { countPeriods, PERIODS, type Period } from "../../src/catalog/count-periods.ts";
import { MAX_RANKED } from "../../src/catalog/list-sql.ts";
import type { DayCount } from "../../src/ports/catalog.ts";
import { counted } from "../../src/text/counted.ts";

/** More bars could not be distinguished on a phone. */
const MAX_BARS = 62;
const WIDTH = 620; // SVG units; the image scales to the page.
const HEIGHT = 90;
const GAP = 1;

/** The number of matches over time, as a chart and as a table. */
export function SearchCounts({ days }: { readonly days: readonly DayCount[] }) {
  const total = days.reduce((sum, { articles }) => sum + articles, 0);
  if (total === 0) return null;
  const by = periodFor(days);
  const counts = countPeriods(days, by);
  const most = Math.max(...counts.map(({ articles }) => articles));
  const step = WIDTH / counts.length;
  return (
    <section class="counts" aria-label="Matches over time">
      <p>{total >= MAX_RANKED ? `${number(MAX_RANKED)} articles or more` : counted(total, "article")}</p>
      {counts.length < 2 ? null : (
        <figure>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="counts-title" preserveAspectRatio="none">
            <title id="counts-title">{`Articles by ${by}, at most ${number(most)}. The table below has the numbers.`}</title>
            {counts.map(({ from, articles }, index) => {
              const height = (articles / most) * HEIGHT;
              return (
                <rect x={index * step} y={HEIGHT - height} width={Math.max(step - GAP, GAP)} height={height}>
                  <title>{`${nameOf(from, by)}: ${number(articles)}`}</title>
                </rect>
              );
            })}
          </svg>
          <figcaption>
            <span>{nameOf(counts[0]?.from ?? "", by)}</span>
            <span>{nameOf(counts.at(-1)?.from ?? "", by)}</span>
          </figcaption>
          <details>
            <summary class="quiet">{`By ${by}`}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{by === "week" ? "Week from" : by}</th>
                  <th scope="col">Articles</th>
                </tr>
              </thead>
              <tbody>
                {counts.map(({ from, articles }) => (
                  <tr>
                    <th scope="row">{nameOf(from, by)}</th>
                    <td>{number(articles)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </figure>
      )}
    </section>
  );
}

/** The shortest period with at most `MAX_BARS` bars. */
function periodFor(days: readonly DayCount[]): Period {
  return PERIODS.find((by) => countPeriods(days, by).length <= MAX_BARS) ?? "year";
}

/** The period's first day, shortened to the month or year. */
function nameOf(from: string, by: Period): string {
  return by === "year" ? from.slice(0, 4) : by === "month" ? from.slice(0, 7) : from;
}

function number(count: number): string {
  return count.toLocaleString("en");
}
