import type { Child } from "hono/jsx";

interface LayoutProps {
  readonly title: string;
  /** The current entry of the navigation. */
  readonly here: "library" | "searches" | "add" | "sources" | "failures" | "removed" | "usage" | null;
  /** Path of the page's script module. Pages that show third-party content have none. */
  readonly script?: string;
  readonly children?: Child;
}

/** The layout of every page. */
export function Layout({ title, here, script, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        {script === undefined ? null : <script type="module" src={script} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="bar">
          <a class="mark" href="/">
            <span aria-hidden="true">✂</span> cuttings
          </a>
          <nav aria-label="Pages">
            <a href="/" aria-current={here === "library" ? "page" : undefined}>
              Library
            </a>
            <a href="/add" aria-current={here === "add" ? "page" : undefined}>
              Add
            </a>
            <a href="/searches" aria-current={here === "searches" ? "page" : undefined}>
              Searches
            </a>
            <a href="/sources" aria-current={here === "sources" ? "page" : undefined}>
              Sources
            </a>
            <a href="/failures" aria-current={here === "failures" ? "page" : undefined}>
              Failures
            </a>
            <a href="/removed" aria-current={here === "removed" ? "page" : undefined}>
              Removed
            </a>
            <a href="/usage" aria-current={here === "usage" ? "page" : undefined}>
              Usage
            </a>
            <a href="/openapi.json">API</a>
          </nav>
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}
