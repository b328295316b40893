import type { Article } from "../article.ts";
import { escapeMarkdownLine } from "./markdown-escape.ts";

/** The owner's marks. */
export interface FrontMatterMarks {
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
}

/** The article as a Markdown file: YAML front matter, the headline as title, the body. */
export function renderMarkdownDocument(article: Article, marks: FrontMatterMarks | null = null): string {
  const title = article.headline === null ? "" : `# ${escapeMarkdownLine(article.headline)}\n\n`;
  return `---\n${frontMatter(article, marks)}---\n\n${title}${article.articleBodyMarkdown}\n`;
}

function frontMatter(article: Article, marks: FrontMatterMarks | null): string {
  const fields: Record<string, string | readonly string[] | null | undefined> = {
    title: article.headline,
    url: article.url,
    authors: article.authors.map((author) => author.name),
    publisher: article.publisher?.name,
    published: article.datePublished?.value,
    modified: article.dateModified?.value,
    language: article.inLanguage,
    section: article.articleSection,
    keywords: article.keywords,
    image: article.mainImage?.url,
    description: article.description,
    labels: marks?.labels,
  };
  let yaml = "";
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === undefined) continue;
    if (typeof value === "string") yaml += `${name}: ${yamlString(value)}\n`;
    else if (value.length > 0) yaml += `${name}:\n${value.map((item) => `  - ${yamlString(item)}\n`).join("")}`;
  }
  if (marks !== null) yaml += `read: ${marks.isRead}\narchived: ${marks.isArchived}\n`;
  return yaml;
}

/**
 * A JSON string is a YAML double-quoted scalar, except for Unicode line breaks:
 * https://yaml.org/spec/1.2.2/#71-alias-nodes Viewers without front matter support show it as text, so tags and links
 * in it are escaped too, the YAML way.
 */
function yamlString(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]|<(?=[a-z/!?])|(?<=\])[([:]/gi,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
