import { bookmarklet } from "./bookmarklet.ts";
import { Layout } from "./layout.tsx";

interface AddProps {
  /** Initial value of the form. */
  readonly url: string;
  /** Origin of this service. */
  readonly origin: string;
}

/** The form that adds an article by its address. Without a script, it leads to `/added`, which shows the status. */
export function AddPage({ url, origin }: AddProps) {
  return (
    <Layout title="Add · cuttings" here="add" script="/add.js">
      <h1 class="page-title">Add an article</h1>
      <p class="lede">Fetches the page and saves its article in your bucket.</p>
      <form class="add" id="add" method="post" action="/add">
        <label for="url">Address of the page</label>
        <input id="url" name="url" type="url" required maxlength={2048} value={url} autocomplete="off" />
        <button type="submit">Add</button>
      </form>
      <div class="progress" id="progress" role="status" />
      <h2>From another reader</h2>
      <form class="add" id="import" method="post" action="/import" enctype="multipart/form-data">
        <label for="list">An export, or a list of addresses</label>
        <input id="list" name="list" type="file" accept=".csv,.json,.html,.htm,.txt,.zip" required />
        <button type="submit">Import</button>
      </form>
      <div class="progress" id="imported" role="status" />
      <p class="prose">
        Exports of Pocket, Instapaper, Karakeep, wallabag, Readeck and Omnivore, browser bookmarks, or a list of
        addresses, one per line. Pages are fetched one after another at the pace that each site allows; labels, archive
        and dates are imported too. You can import the same file again: saved articles are skipped.
      </p>
      <h2>From your bookmarks bar</h2>
      <p class="prose">
        Drag{" "}
        <a class="bookmarklet" href={bookmarklet(origin)}>
          Save to cuttings
        </a>{" "}
        to the bookmarks bar of your browser. On any page, it opens a window that shows what would be saved, and saves
        it when you confirm: the page as you see it, even where the service would get a login, a bot check or an empty
        page. It contains no password or token.
      </p>
    </Layout>
  );
}
