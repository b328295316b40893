import type { SearchBounds } from "./search-box.tsx";

interface SaveSearchProps {
  readonly typed: string;
  readonly bounds: SearchBounds;
}

/** A form that saves the current search, without bounds on dates and marks. */
export function SaveSearch({ typed, bounds: { host, language, rights } }: SaveSearchProps) {
  if (typed === "") return null;
  return (
    <form class="actions keep" method="post" action="/searches">
      <input type="hidden" name="query" value={typed} />
      <input type="hidden" name="host" value={host ?? ""} />
      <input type="hidden" name="language" value={language ?? ""} />
      <input type="hidden" name="rights" value={rights ?? ""} />
      <button type="submit">Save this search</button>
      <a href="/searches">Saved searches</a>
    </form>
  );
}
