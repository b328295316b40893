/**
 * Sends a page to be saved and shows each step of the streamed response: lines of JSON with `words` and links.
 *
 * @param {Record<string, string>} fields `url`, and `html` if the page is sent too.
 * @param {HTMLElement} list where the steps are shown.
 */
export async function send(fields, list) {
  list.replaceChildren();
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  try {
    // An absolute URL, because fetch refuses relative ones on a page that was opened with a password in its address.
    const response = await fetch(`${location.origin}/add`, {
      method: "POST",
      body,
      headers: { Accept: "application/x-ndjson" },
    });
    if (!response.ok) show({ state: "failed", words: await problemOf(response) }, list);
    else for await (const step of stepsOf(response.body)) show(step, list);
  } catch {
    show({ state: "failed", words: "The service did not respond. It may have saved the page nevertheless." }, list);
  }
}

/** @param {ReadableStream<Uint8Array>} body */
async function* stepsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
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

async function problemOf(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return `The service returned status ${response.status}.`;
  }
}
