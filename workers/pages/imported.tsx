import type { ListProblem } from "../../src/reading-list/saved-link.ts";
import { Layout } from "./layout.tsx";

interface ImportedProps {
  readonly outcome: {
    readonly queued: number;
    readonly known: number;
    readonly refused: readonly { readonly url: string; readonly detail: string }[];
  };
  readonly problems: readonly ListProblem[];
  /** Links that are left. */
  readonly rest: number;
}

const MAX_TOLD = 100;

/** What became of a list that was sent without the page's script. */
export function ImportedPage({ outcome: { queued, known, refused }, problems, rest }: ImportedProps) {
  return (
    <Layout title="Imported · cuttings" here="add">
      <h1 class="page-title">Imported</h1>
      <p class="notice" role="status">
        {`${queued} addresses are on the queue, ${known} were filed before, ${refused.length} are refused.`}
      </p>
      {rest === 0 ? null : (
        <p>
          {`${rest} more are left. Without scripts the page takes only the beginning of a list: allow scripts here, or use `}
          <code>cuttings import</code>.
        </p>
      )}
      <ul>
        {refused.slice(0, MAX_TOLD).map(({ url, detail }) => (
          <li>
            {url}: {detail}
          </li>
        ))}
        {problems.slice(0, MAX_TOLD).map(({ place, problem }) => (
          <li>
            {place}: {problem}
          </li>
        ))}
      </ul>
      <p>
        <a href="/add">Add more</a>
      </p>
    </Layout>
  );
}
