// Keys in the lines of a document. The browser moves without waiting for the server; a field is stored by the change event of leaving it.
import { takeLists } from "./paste.js";

const fieldsOf = scope => [...scope.querySelectorAll("input:not([readonly], [disabled])")];
const rowsOf = grid => [...grid.querySelectorAll("tr[data-row]")];
const isListOpen = input => input.matches("[role=combobox][aria-expanded=true]");

const focusOn = target => {
  if (!target) return false;
  target.focus();
  target.select?.();
  return true;
};

const inColumn = (row, field) => {
  const column = field.closest("[data-column]")?.dataset.column;
  return column && row?.querySelector(`[data-column="${CSS.escape(column)}"] :is(input:not([readonly]), button)`);
};

const vertical = (grid, field, step) => {
  const rows = rowsOf(grid);
  return focusOn(inColumn(rows[rows.indexOf(field.closest("tr[data-row]")) + step], field));
};

const next = (grid, field, step) => {
  const fields = fieldsOf(grid);
  return focusOn(fields[fields.indexOf(field) + step]);
};

const copyFromAbove = (grid, field) => {
  const rows = rowsOf(grid);
  const above = inColumn(rows[rows.indexOf(field.closest("tr[data-row]")) - 1], field);
  if (!above || !field.matches("input")) return false;
  field.value = above.value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.select();
  return true;
};

// Escape gives a refused text up: the field shows again what is stored.
const restore = field => {
  if (field.dataset.stored === undefined || isListOpen(field)) return false;
  field.value = field.dataset.stored;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.select();
  return true;
};

const press = (field, selector) => {
  const button = field.closest("tr[data-row]")?.querySelector(selector);
  if (!button) return false;
  button.focus();
  button.click();
  return true;
};

const selectOrCaret = field => {
  if (!field.matches("input")) return false;
  const end = field.value.length;
  if (field.selectionStart === 0 && field.selectionEnd === end) field.setSelectionRange(end, end);
  else field.select();
  return true;
};

const toNewLine = scope => {
  const grid = scope.querySelector("[data-lines]");
  const row = grid && rowsOf(grid).at(-1);
  row?.scrollIntoView({ block: "nearest" });
  return focusOn(row && fieldsOf(row)[0]);
};

const handle = (grid, field, event) => {
  const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  const keys = [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", key].filter(Boolean).join("+");
  switch (keys) {
    case "ArrowDown": return !isListOpen(field) && vertical(grid, field, 1);
    case "ArrowUp": return !isListOpen(field) && vertical(grid, field, -1);
    case "Enter": return field.matches("input") && !field.getAttribute("aria-activedescendant") && next(grid, field, 1);
    case "Shift+Enter": return field.matches("input") && next(grid, field, -1);
    case "Ctrl+Delete": return press(field, "[data-delete-line]");
    case "Ctrl+Insert": return toNewLine(document);
    case "Escape": return restore(field);
    case "F2": return selectOrCaret(field);
    case "F8": return copyFromAbove(grid, field);
    default: return false;
  }
};

// The line that was clicked or visited last is the selected one; the actions of the Line menu are about it.
let selected = { page: "", line: "" };

const rowOf = target => target.closest?.("[data-lines] tr[data-row]");
const selectedRow = () => selected.page === location.pathname
  ? document.querySelector(`[data-lines] tr[data-row="${selected.line}"]`)
  : null;

const select = row => {
  selectedRow()?.removeAttribute("aria-selected");
  selected = { page: location.pathname, line: row.dataset.row };
  row.ariaSelected = "true";
};

for (const type of ["focusin", "click"]) {
  document.addEventListener(type, event => {
    const row = rowOf(event.target);
    if (!row) return;
    select(row);
    if (type === "click" && !event.target.closest("input, button")) row.querySelector("[data-tracking]")?.focus();
  });
}

export const selectedLine = () => Number(selectedRow()?.dataset.row ?? 0);

// Item Tracking Lines that are asked for while the lines are drawn, or the focus is on its way to one, open as soon as that line is there.
const patience = 5000;
let asked = null;

const openAsked = () => {
  if (!asked || performance.now() > asked.until) return void (asked = null);
  const here = asked.field?.isConnected ? asked.field : document.activeElement;
  const all = document.querySelectorAll("[data-lines] [data-tracking]");
  const ofLine = (rowOf(here) ?? (asked.field ? null : selectedRow()))?.querySelector("[data-tracking]");
  const button = ofLine ?? (all.length === 1 && !asked.field ? all[0] : null);
  if (!button) return;
  asked = null;
  button.focus();
  button.click();
};

const ask = field => {
  asked = { field, until: performance.now() + patience };
  openAsked();
};

document.addEventListener("focusin", openAsked);
new MutationObserver(openAsked).observe(document.body, { childList: true, subtree: true });
document.addEventListener("pointerdown", () => asked = null, true);

// AltGr is never a shortcut: on some keyboards it arrives as Ctrl+Alt.
window.addEventListener("keydown", event => {
  const grid = event.target.closest?.("[data-lines]");
  const isTracking = event.ctrlKey && event.altKey && !event.shiftKey && event.code === "KeyI" && !event.getModifierState("AltGraph");
  if (!["Control", "Alt"].includes(event.key)) asked = null;
  if (isTracking && !document.querySelector(".mud-dialog")) return event.preventDefault(), ask(grid ? event.target : null);
  if (!grid || event.isComposing || event.getModifierState("AltGraph") || !handle(grid, event.target, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("click", event => {
  if (event.target.closest("[data-new-line]")) toNewLine(document);
});

// A click into a field marks what stands there, as a key that leads to it does: the next digit replaces a 0 instead of standing beside it.
document.addEventListener("pointerdown", event => {
  const field = event.target.closest?.("[data-lines] input:not([readonly], [disabled])");
  if (!field || field === document.activeElement) return;
  field.addEventListener("click", () => field.selectionStart === field.selectionEnd && field.select(), { once: true });
});

// Proposals are placed beside their field in window coordinates, because the box of the lines cuts off what hangs over it.
const placeList = input => {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const box = input.getBoundingClientRect();
  const hasRoomBelow = box.bottom + 324 < innerHeight || box.top < 324;
  const below = `${box.bottom + 4}px auto auto ${box.left}px`;
  const above = `auto auto ${innerHeight - box.top + 4}px ${box.left}px`;
  list?.style.setProperty("inset", hasRoomBelow ? below : above);
};

for (const type of ["focusin", "input", "click", "keydown", "scroll"]) {
  document.addEventListener(type, () => {
    const input = document.activeElement;
    if (input?.matches("[data-lines] [role=combobox]")) placeList(input);
  }, true);
}

// A list that is pasted into the lines, or into the dialog that shows it, goes to the card of the document; one that cannot is told there.
const takers = new Map();

const listPlace = field => field.closest("[data-paste-list]") ? "dialog" : field.closest("[data-takes-lists]") ? "lines" : null;

export const takeListsFor = (id, server) => {
  const taker = new AbortController();
  takers.set(id, taker);
  const send = (place, text, stream) => server.invokeMethodAsync("PasteAsync", place === "dialog", stream());
  const say = (place, fault) => server.invokeMethodAsync("TellFault", fault).catch(() => {});
  takeLists(listPlace, send, say, taker.signal);
};

export const stopLists = id => {
  takers.get(id)?.abort();
  takers.delete(id);
};

/** Puts the focus on the first of the elements that is there; opens the FastTab around it first. */
export const focusFirst = ids => {
  const element = ids.map(id => document.getElementById(id)).find(found => found !== null);
  element?.closest(".fast-tab")?.querySelector(":scope > h2 > [aria-expanded=false]")?.click();
  if (!element) return;
  const take = () => (element.scrollIntoView({ block: "nearest", inline: "nearest" }), focusOn(element));
  requestAnimationFrame(take);

  // A dialog that closes meanwhile would give the focus back to its opener.
  const instead = event => (event.preventDefault(), take());
  document.addEventListener("focusback", instead, { once: true });
  setTimeout(() => document.removeEventListener("focusback", instead), 1000);
};
