// What the kit's components ask of the browser.
const openers = new WeakMap();

export const openDialog = dialog => {
  if (dialog.open) return;
  openers.set(dialog, document.activeElement);
  dialog.showModal();
  dialog.querySelector("[data-focus-first]")?.focus();
  const list = dialog.querySelector("[data-current-row]");
  if (list) showCurrentRow(list);
};

/** A long list draws only what is seen: it is scrolled to its current row, which takes the focus as soon as it is drawn. */
export const showCurrentRow = (list, frames = 60) => {
  const row = list.querySelector("[aria-current=true]");
  if (row) {
    row.scrollIntoView({ block: "center" });
    (row.querySelector("td:last-child :is(input, button)") ?? row).focus();
  } else if (frames > 0 && list.isConnected) {
    const rows = list.querySelector("[aria-rowcount]").getAttribute("aria-rowcount");
    list.scrollTop = list.scrollHeight * list.dataset.currentRow / rows;
    requestAnimationFrame(() => showCurrentRow(list, frames - 1));
  }
};

export const closeDialog = dialog => {
  if (dialog?.open) dialog.close();
  const opener = dialog && openers.get(dialog);
  if (opener?.isConnected) opener.focus();
};

/** Puts the focus into the field with the caption; opens the FastTab around it first. False when there is none. */
export const focusField = caption => {
  const field = document.querySelector(`[data-field="${CSS.escape(caption)}"]`);
  if (!field) return false;
  field.closest(".fast-tab")?.querySelector(":scope > h2 > [aria-expanded=false]")?.click();
  const input = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
  requestAnimationFrame(() => (input ?? field).focus());
  return true;
};

export const focusElement = id => document.getElementById(id)?.focus();
export const setValue = (input, value) => { input.value = value; };
export const copyText = text => navigator.clipboard.writeText(text);
export const openTab = address => {
  const tab = open(address, "_blank");
  if (tab) tab.opener = null;
  else location.assign(address);
};
export const showPicker = input => input.showPicker();

// Arrow keys move inside a toolbar; Tab leaves it.
const stops = "button, a[href], summary";

document.addEventListener("keydown", event => {
  const bar = event.target.closest?.("[role=toolbar]");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!bar || !step || event.target.matches("input, select, textarea")) return;
  const items = [...bar.querySelectorAll(stops)].filter(item => item.checkVisibility());
  items[(items.indexOf(event.target.closest(stops)) + step + items.length) % items.length]?.focus();
  event.preventDefault();
});

document.addEventListener("focusin", event => {
  const bar = event.target.closest?.("[role=toolbar]");
  if (!bar) return;
  for (const item of bar.querySelectorAll(stops)) item.tabIndex = item === event.target ? 0 : -1;
});

// Y and N answer a question.
document.addEventListener("keydown", event => {
  const dialog = event.target.closest?.("dialog[data-answers]");
  if (!dialog || event.ctrlKey || event.altKey || event.metaKey) return;
  const answer = dialog.querySelector(`[data-answer="${CSS.escape(event.key.toLowerCase())}"]`);
  if (answer) event.preventDefault(), answer.click();
});

// A scanner types on at once: what ends with Enter is handed over, and the field is empty again before the server answers.
document.addEventListener("keydown", event => {
  const field = event.target;
  if (event.key !== "Enter" || event.isComposing || !field.matches?.("[data-takes-scans]") || field.value.trim() === "") return;
  event.preventDefault();
  const scanned = field.nextElementSibling;
  scanned.value = field.value;
  field.value = "";
  scanned.dispatchEvent(new Event("change", { bubbles: true }));
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
