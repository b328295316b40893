import type { Marks } from "../../src/marks.ts";

interface MarkFormsProps {
  readonly id: string;
  readonly marks: Marks;
}

/** Forms to mark as read, archive and label an article; they work without a script. */
export function MarkForms({ id, marks: { isRead, isArchived, labels } }: MarkFormsProps) {
  const action = `/articles/${id}/marks`;
  return (
    <section class="marks" aria-label="Read, archive and label" lang="en" dir="ltr">
      <form method="post" action={action}>
        <button type="submit" name="isRead" value={String(!isRead)}>
          {isRead ? "Mark as unread" : "Mark as read"}
        </button>
        <button type="submit" name="isArchived" value={String(!isArchived)}>
          {isArchived ? "Unarchive" : "Archive"}
        </button>
      </form>
      <details open={labels.length > 0}>
        <summary>Labels</summary>
        <form method="post" action={action}>
          <label for="labels">Labels, comma-separated</label>
          <input id="labels" name="labels" value={labels.join(", ")} maxlength={2000} autocomplete="off" />
          <button type="submit">Save</button>
        </form>
        {labels.length === 0 ? null : (
          <p class="labels">
            {labels.map((label) => (
              <LabelLink label={label} />
            ))}
          </p>
        )}
      </details>
    </section>
  );
}

export function LabelLink({ label, articles }: { readonly label: string; readonly articles?: number }) {
  return (
    <a class="label" href={`/?${new URLSearchParams({ label })}`}>
      {label}
      {articles === undefined ? null : <small>{` ${articles}`}</small>}
    </a>
  );
}
