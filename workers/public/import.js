/** How many problems are shown; the others are counted. */
const MAX_TOLD = 50;

const form = document.getElementById("import");
const told = document.getElementById("imported");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.ariaDisabled === "true") return;
  button.ariaDisabled = "true";
  try {
    await importList();
  } catch (error) {
    tell(`${error.message} What was sent stays; import the file again to go on.`);
  }
  button.ariaDisabled = "false";
});

async function importList() {
  tell("Reading the list …");
  const { links, problems, most } = await post("/import", new FormData(form), {});
  let [queued, known, done] = [0, 0, 0];
  const refused = [];
  const counts = () => `${queued} are on the queue, ${known} were filed before, ${refused.length} are refused.`;
  while (done < links.length) {
    const some = links.slice(done, done + most);
    const body = JSON.stringify({ links: some });
    const answer = await post("/import/links", body, { "Content-Type": "application/json" });
    queued += answer.queued;
    known += answer.known;
    refused.push(...answer.refused);
    done += some.length;
    tell(`${done} of ${links.length} addresses: ${counts()}`);
  }
  const lines = [
    ...refused.map(({ url, detail }) => `${url}: ${detail}`),
    ...problems.map(({ place, problem }) => `${place}: ${problem}`),
  ];
  const rest = lines.length - MAX_TOLD;
  tell(`Done. Of ${links.length} addresses ${counts()} ${problems.length} entries are not understood.`);
  const list = document.createElement("ul");
  for (const line of [...lines.slice(0, MAX_TOLD), ...(rest > 0 ? [`And ${rest} more.`] : [])]) {
    const item = document.createElement("li");
    item.append(line);
    list.append(item);
  }
  if (lines.length > 0) told.append(list);
}

/** @throws {Error} in words for the reader. */
async function post(path, body, headers) {
  // A page that was opened with a password in its address has it in relative ones too, which fetch refuses.
  const answer = await fetch(`${location.origin}${path}`, {
    method: "POST",
    body,
    headers: { Accept: "application/json", ...headers },
  });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => null);
  throw new Error(problem?.detail ?? `The service answered ${answer.status}.`);
}

function tell(words) {
  told.replaceChildren(words);
}
