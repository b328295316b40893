import { Layout } from "./layout.tsx";

interface ProblemPageProps {
  readonly title: string;
  readonly detail: string;
  readonly status: number;
}

/** Problem details as a page for browsers. */
export function renderProblemPage({ title, detail, status }: ProblemPageProps): string {
  const page = (
    <Layout title={`${title} · cuttings`} here={null}>
      <h1 class="page-title">{title}</h1>
      <p class="lede">{detail}</p>
      <p class="lede">
        Status {status}. <a href="/">Go to the library</a>
      </p>
    </Layout>
  );
  return `<!doctype html>${page}`;
}
