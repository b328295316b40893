/** Works without a script: a form that asks for the library with `q`. */
export function SearchBox({ typed }: { readonly typed: string }) {
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
      </form>
    </search>
  );
}
