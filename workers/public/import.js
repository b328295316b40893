/** Problems that are listed; the others are counted. */
const MAX_SHOWN = 50;

const form = document.getElementById("import");
const result = document.getElementById("imported");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.ariaDisabled === "true") return;
  button.ariaDisabled = "true";
  try {
    await importList();
  } catch (error) {
    show(`${error.message} Import the file again to continue; links that were sent stay queued.`);
  }
  button.ariaDisabled = "false";
});

async function importList() {
  show("Reading the list …");
  const { links, problems, maxLinks } = await post("/import", new FormData(form), {});
  let [queued, known, done] = [0, 0, 0];
  const refused = [];
  const counts = () => `${queued} queued, ${known} already saved, ${refused.length} refused.`;
  while (done < links.length) {
    const part = links.slice(done, done + maxLinks);
    const body = JSON.stringify({ links: part });
    const outcome = await post("/import/links", body, { "Content-Type": "application/json" });
    queued += outcome.queued;
    known += outcome.known;
    refused.push(...outcome.refused);
    done += part.length;
    show(`${done} of ${counted(links.length, "address", "addresses")}: ${counts()}`);
  }
  const lines = [
    ...refused.map(({ url, detail }) => `${url}: ${detail}`),
    ...problems.map(({ place, problem }) => `${place}: ${problem}`),
  ];
  const rest = lines.length - MAX_SHOWN;
  const unread = `${counted(problems.length, "entry", "entries")} could not be read.`;
  show(`Done. ${counted(links.length, "address", "addresses")}: ${counts()} ${unread}`);
  const list = document.createElement("ul");
  for (const line of [...lines.slice(0, MAX_SHOWN), ...(rest > 0 ? [`And ${rest} more.`] : [])]) {
    const item = document.createElement("li");
    item.append(line);
    list.append(item);
  }
  if (lines.length > 0) result.append(list);
}

/** @throws {Error} with a message for the user. */
async function post(path, body, headers) {
  // An absolute URL, because fetch refuses relative ones on a page that was opened with a password in its address.
  const response = await fetch(`${location.origin}${path}`, {
    method: "POST",
    body,
    headers: { Accept: "application/json", ...headers },
  });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => null);
  throw new Error(problem?.detail ?? `The service returned status ${response.status}.`);
}

function show(words) {
  result.replaceChildren(words);
}

function counted(count, noun, plural) {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}
