import { isVisible } from "./keys.js";

// A new document begins in its first field, which the server draws a moment after the document was asked for. What is typed meanwhile,
// while no field has the focus, goes there, and behind Enter or Tab into the next fields.
const patience = 5000;
const text = "input:not([type=checkbox], [type=radio], [type=hidden], [type=file]), textarea";
const editable = `:is(${text}):not([readonly], [disabled])`;
let typed = [];

const forget = () => typed = [];

const taken = () => {
  const parts = [""];
  for (const { key } of typed.filter(({ at }) => performance.now() - at < patience)) {
    if (key === "Backspace") parts.push(parts.pop().slice(0, -1));
    else if (key.length > 1) parts.push("");
    else parts.push(parts.pop() + key);
  }
  forget();
  return parts;
};

const begin = place => {
  if (document.activeElement.matches(`main ${text}, .mud-dialog *`)) return;
  const fields = [...place.querySelectorAll(editable)].filter(isVisible);
  for (const [index, part] of taken().slice(0, fields.length).entries()) {
    fields[index].focus();
    if (part === "") continue;
    fields[index].value = part;
    fields[index].dispatchEvent(new Event("input", { bubbles: true }));
  }
};

document.addEventListener("keydown", ({ key, target, ctrlKey, altKey, metaKey }) => {
  if (target.matches?.(text)) return;
  if (ctrlKey || altKey || metaKey || key.length > 1 && !["Enter", "Tab", "Backspace", "Shift"].includes(key)) return forget();
  if (key !== "Shift" && (key.length === 1 || typed.length > 0)) typed.push({ key, at: performance.now() });
}, true);

document.addEventListener("pointerdown", forget, true);
document.addEventListener("focusin", ({ target }) => target.matches(text) && forget());

const begun = new WeakSet();

new MutationObserver(changes => {
  for (const { target } of changes) if (!target.matches("[data-begins]")) begun.delete(target);
  const place = document.querySelector("main .fields[data-begins]");
  if (!place || begun.has(place)) return;
  begun.add(place);
  begin(place);
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-begins"] });
