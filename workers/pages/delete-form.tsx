/** Asks twice without a script: the button that deletes is in a part that has to be opened. */
export function DeleteForm({ id }: { readonly id: string }) {
  return (
    <details class="delete">
      <summary>Delete this article …</summary>
      <form method="post" action={`/articles/${id}/delete`}>
        <p>
          Its text, all versions and the pages that it was read from are deleted, and it stays away whatever names it
          again. There is no way back to the text.
        </p>
        <label for="delete-reason">Why, for yourself</label>
        <input id="delete-reason" name="reason" maxlength={300} autocomplete="off" />
        <button type="submit">Delete for good</button>
      </form>
    </details>
  );
}
