/**
 * Sends a page to be filed and shows each step as it is told: lines of JSON with `words`, and where it leads.
 *
 * @param {Record<string, string>} fields `url`, and `html` of a page that is brought.
 * @param {HTMLElement} list where the steps are shown.
 */
export async function send(fields, list) {
  list.replaceChildren();
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  try {
    // A page that was opened with a password in its address has it in relative ones too, which fetch refuses.
    const answer = await fetch(`${location.origin}/add`, {
      method: "POST",
      body,
      headers: { Accept: "application/x-ndjson" },
    });
    if (!answer.ok) show({ state: "failed", words: await problemOf(answer) }, list);
    else for await (const step of stepsOf(answer.body)) show(step, list);
  } catch {
    show({ state: "failed", words: "The service did not answer. It may have filed the page all the same." }, list);
  }
}

/** @param {ReadableStream<Uint8Array>} body */
async function* stepsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (held + value).split("\n");
    held = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
}

function show({ state, words, detail, links = [] }, list) {
  const line = document.createElement("p");
  line.className = `step ${state}`;
  line.append(words);
  if (detail) {
    const small = document.createElement("small");
    small.append(detail);
    line.append(" ", small);
  }
  for (const { href, name } of links) {
    const link = document.createElement("a");
    link.href = href;
    link.append(name);
    line.append(" ", link);
  }
  list.append(line);
}

async function problemOf(answer) {
  try {
    return (await answer.json()).detail;
  } catch {
    return `The service answered ${answer.status}.`;
  }
}
