/** Confirms without a script: the delete button is in a section that must be opened first. */
export function DeleteForm({ id }: { readonly id: string }) {
  return (
    <details class="delete">
      <summary>Delete this article …</summary>
      <form method="post" action={`/articles/${id}/delete`}>
        <p>
          Deletes its text, all versions and the stored pages. It will not be ingested again. This cannot be undone.
        </p>
        <label for="delete-reason">Reason, for your records</label>
        <input id="delete-reason" name="reason" maxlength={300} autocomplete="off" />
        <button type="submit">Delete permanently</button>
      </form>
    </details>
  );
}
