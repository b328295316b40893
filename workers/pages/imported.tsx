import type { ListProblem } from "../../src/reading-list/saved-link.ts";
import { Layout } from "./layout.tsx";

interface ImportedProps {
  readonly outcome: {
    readonly queued: number;
    readonly known: number;
    readonly refused: readonly { readonly url: string; readonly detail: string }[];
  };
  readonly problems: readonly ListProblem[];
  /** Number of links that were not queued. */
  readonly rest: number;
}

const MAX_SHOWN = 100;

/** The result of an import without the page's script. */
export function ImportedPage({ outcome: { queued, known, refused }, problems, rest }: ImportedProps) {
  return (
    <Layout title="Imported · cuttings" here="add">
      <h1 class="page-title">Imported</h1>
      <p class="notice" role="status">
        {`${queued} addresses queued, ${known} already saved, ${refused.length} refused.`}
      </p>
      {rest === 0 ? null : (
        <p>
          {`${rest} more were not queued. Without scripts, only the beginning of a list is imported: allow scripts, or use `}
          <code>cuttings import</code>.
        </p>
      )}
      <ul>
        {refused.slice(0, MAX_SHOWN).map(({ url, detail }) => (
          <li>
            {url}: {detail}
          </li>
        ))}
        {problems.slice(0, MAX_SHOWN).map(({ place, problem }) => (
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
