import { Layout } from "./layout.tsx";

interface ProblemPageProps {
  readonly title: string;
  readonly detail: string;
  readonly status: number;
}

/** What a reader sees in place of problem details. */
export function renderProblemPage({ title, detail, status }: ProblemPageProps): string {
  const page = (
    <Layout title={`${title} · cuttings`} here={null}>
      <h1 class="page-title">{title}</h1>
      <p class="lede">{detail}</p>
      <p class="lede">
        Status {status}. <a href="/">To the library</a>
      </p>
    </Layout>
  );
  return `<!doctype html>${page}`;
}
