import type { ArticleFilter } from "../../src/ports/catalog.ts";

/** The bounds of a search in the pages. */
export type SearchBounds = Partial<Record<keyof typeof BOUNDS | "label", string | undefined>> &
  Partial<Record<"unread" | "archived", boolean | undefined>>;

interface SearchBoxProps {
  readonly typed: string;
  readonly bounds: SearchBounds;
}

const BOUNDS = {
  host: { label: "Host", type: "text", example: "news.example.com" },
  language: { label: "Language", type: "text", example: "en" },
  from: { label: "From", type: "date", example: undefined },
  until: { label: "Before", type: "date", example: undefined },
  rights: { label: "Usable for", type: "text", example: "ai-train" },
} as const satisfies Partial<Record<keyof ArticleFilter, unknown>>;

/** The search form; works without a script. */
export function SearchBox({ typed, bounds }: SearchBoxProps) {
  return (
    <search>
      <form class="search" action="/" method="get">
        <input
          type="search"
          name="q"
          value={typed}
          maxlength={500}
          placeholder="Search headlines and texts"
          aria-label="Search headlines and texts"
        />
        <button type="submit">Search</button>
        <details class="bounds" open={Object.keys(BOUNDS).some((name) => bounds[name as keyof typeof BOUNDS])}>
          <summary class="quiet">How to search</summary>
          <p>
            <code>harbour ferry</code> both words, <code>harbour OR port</code> either, <code>"old bridge"</code> a
            phrase, <code>ferr*</code> a prefix, <code>-fish</code> not this word.
          </p>
          {Object.entries(BOUNDS).map(([name, { label, type, example }]) => (
            <label>
              {label}
              <input type={type} name={name} value={bounds[name as keyof typeof BOUNDS] ?? ""} placeholder={example} />
            </label>
          ))}
        </details>
      </form>
    </search>
  );
}
