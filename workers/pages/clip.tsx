import { Layout } from "./layout.tsx";

/** Receives a page from the bookmarklet, shows it, and saves it when the user confirms. Requires its script. */
export function ClipPage() {
  return (
    <Layout title="Save this page · cuttings" here="add" script="/clip.js">
      <h1 class="page-title">Save this page?</h1>
      <div id="clip">
        <p class="lede" id="what" role="status">
          Waiting for the page …
        </p>
        <form class="add" id="save" hidden>
          <button type="submit">Save</button>
        </form>
      </div>
      <div class="progress" id="progress" role="status" />
      <noscript>
        <p>
          The bookmark needs scripts. Without them, <a href="/add">add the page by its address</a>.
        </p>
      </noscript>
    </Layout>
  );
}
