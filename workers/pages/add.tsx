import { bookmarklet } from "./bookmarklet.ts";
import { Layout } from "./layout.tsx";

interface AddProps {
  /** What the form is filled in with. */
  readonly url: string;
  /** Of this service. */
  readonly origin: string;
}

/** Adds an article by its address. Without script the form is sent, and `/added` tells what became of it. */
export function AddPage({ url, origin }: AddProps) {
  return (
    <Layout title="Add · cuttings" here="add" script="/add.js">
      <h1 class="page-title">Add an article</h1>
      <p class="lede">The page is fetched, and its article filed in your bucket.</p>
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
        Exports of Pocket, Instapaper, Karakeep, wallabag, Readeck and Omnivore, bookmarks of a browser, or addresses,
        one a line. The pages are fetched one after the other, at the pace of their sites; labels, archive and dates are
        kept. The same file can be imported again: what is there is passed over.
      </p>
      <h2>From your bookmarks bar</h2>
      <p class="prose">
        Drag{" "}
        <a class="bookmarklet" href={bookmarklet(origin)}>
          Save to cuttings
        </a>{" "}
        to the bookmarks bar of your browser. On any page it opens a window that shows what would be saved, and saves it
        when you say so: the page as you see it, also where the service would be shown a log-in, a robot check or
        nothing at all. No password or token is in it.
      </p>
    </Layout>
  );
}
