import "./import.js";
import { send } from "./send.js";

const form = document.getElementById("add");
const progress = document.getElementById("progress");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.ariaDisabled === "true") return;
  button.ariaDisabled = "true";
  await send({ url: form.elements.namedItem("url").value }, progress);
  button.ariaDisabled = "false";
});
