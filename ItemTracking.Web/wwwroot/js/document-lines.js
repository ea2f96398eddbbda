// Keys in the lines of a document. The browser moves without waiting for the server; a field is stored by the change event of leaving it.
import { isChanged } from "./field-keys.js";
import { answerKeys, isVisible, shortcutOf } from "./keys.js";
import "./line-fields.js";
import { dropScans, keepScans } from "./page.js";
import { hideNote, tellNote } from "./note.js";
import { takeLists } from "./paste.js";
import { characterOf, endsScan, soundRefusal } from "./scan-keys.js";
import { strayScans } from "./stray-scans.js";

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

const whyNotCopied = (above, field) => {
  if (!above) return "There is no line above.";
  if (above.value === "") return "The field above is empty.";
  return above.value === field.value ? "The field above holds the same." : "";
};

const copyFromAbove = (grid, field) => {
  if (!field.matches("input")) return false;
  const rows = rowsOf(grid);
  const above = inColumn(rows[rows.indexOf(field.closest("tr[data-row]")) - 1], field);
  const why = whyNotCopied(above, field);
  if (why !== "") return tellNote(field, why, "status"), true;
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

const toNewLine = scope => {
  const grid = scope.querySelector("[data-lines]");
  const row = grid && rowsOf(grid).at(-1);
  row?.scrollIntoView({ block: "nearest" });
  return focusOn(row && fieldsOf(row)[0]);
};

const pageRows = 12;

const jump = (grid, field, step) => {
  const rows = rowsOf(grid);
  const at = rows.indexOf(field.closest("tr[data-row]")) + step;
  return focusOn(inColumn(rows[Math.min(Math.max(at, 0), rows.length - 1)], field));
};

const isWhole = field => field.matches("input") && field.selectionStart === 0 && field.selectionEnd === field.value.length;

// While the whole text is marked the key moves between the fields, else the caret in the text.
const inRow = (field, which) => isWhole(field) && focusOn(which(fieldsOf(field.closest("tr[data-row]")), field));
const beside = step => (fields, field) => fields[fields.indexOf(field) + step];

const within = (grid, which) => focusOn(which(fieldsOf(grid)));

// The first thing behind the lines that takes the focus, else the first action of the page.
const leave = grid => {
  const stops = [...document.querySelectorAll("main :is(input, button, a[href])")].filter(stop => isVisible(stop) && !grid.contains(stop));
  const behind = stops.find(stop => grid.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  return focusOn(behind ?? document.querySelector("main [role=toolbar] button, main .actions button"));
};

const field = "[data-lines] input:not([readonly], [disabled])";
const keys = answerKeys("Lines", [
  { keys: "Down", does: "Line below", where: field, run: (grid, at) => !isListOpen(at) && vertical(grid, at, 1) },
  { keys: "Up", does: "Line above", where: field, run: (grid, at) => !isListOpen(at) && vertical(grid, at, -1) },
  { keys: "PageDown", does: "Twelve lines down", where: field, run: (grid, at) => jump(grid, at, pageRows) },
  { keys: "PageUp", does: "Twelve lines up", where: field, run: (grid, at) => jump(grid, at, -pageRows) },
  { keys: "Right", does: "Next field, while all of the text is selected", where: field, run: (_, at) => inRow(at, beside(1)) },
  { keys: "Left", does: "Previous field, while all of the text is selected", where: field, run: (_, at) => inRow(at, beside(-1)) },
  { keys: "Home", does: "First field of the line", where: field, run: (_, at) => inRow(at, fields => fields[0]) },
  { keys: "End", does: "Last field of the line", where: field, run: (_, at) => inRow(at, fields => fields.at(-1)) },
  { keys: "Ctrl+Home", does: "First field of the first line", where: field, run: grid => within(grid, fields => fields[0]) },
  { keys: "Ctrl+End", does: "Last field of the last line", where: field, run: grid => within(grid, fields => fields.at(-1)) },
  {
    keys: "Enter", does: "Next field", where: field,
    run: (grid, at) => at.matches("input") && !at.getAttribute("aria-activedescendant") && next(grid, at, 1),
  },
  { keys: "Shift+Enter", does: "Previous field", where: field, run: (grid, at) => at.matches("input") && next(grid, at, -1) },
  { keys: "Ctrl+Shift+Enter", does: "Leave the lines", where: "[data-lines]", run: leave },
  { keys: "Ctrl+Insert", does: "New line", where: "[data-lines] tr.new", run: () => toNewLine(document) },
  { keys: "Ctrl+Delete", does: "Delete the line", where: "[data-delete-line]", run: (_, at) => press(at, "[data-delete-line]") },
  { keys: "F8", does: "Copy the field above", where: field, run: copyFromAbove },
]);

const handle = (grid, at, event) => {
  const shortcut = shortcutOf(event);
  return shortcut === "Escape" ? restore(at) : keys(shortcut)?.(grid, at);
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
const whereScanned = "Numbers are scanned on Item Tracking Lines: go to the line, press Ctrl+Alt+I or its tracking, and scan again.";
let asked = null;

let told = { texts: [] };

/** All that was not taken stays in sight until the focus goes elsewhere or the place is pressed. */
const tellNotTaken = (place, texts) => {
  if (texts.length === 0) return;
  soundRefusal();
  if (place === document.body) (place = document.querySelector("h1")).focus();
  const all = told.note?.isConnected ? [...told.texts, ...texts] : texts;
  told = { texts: all, note: tellNote(place, `Not taken: ${all.join(", ")}. ${whereScanned}`, "status") };
  place.addEventListener("click", hideNote, { once: true, capture: true });
};

strayScans(
  () => document.querySelector("[data-lines]") !== null && document.querySelector("[data-scan]") === null,
  text => tellNotTaken(document.activeElement, [text]));

const giveUpAsked = () => {
  if (!asked) return;
  const { field } = asked;
  asked = null;
  tellNotTaken(field ?? document.activeElement, dropScans());
};

const openAsked = () => {
  if (!asked) return;
  const here = asked.field?.isConnected ? asked.field : document.activeElement;
  const all = document.querySelectorAll("[data-lines] [data-tracking]");
  const ofLine = (rowOf(here) ?? (asked.field ? null : selectedRow()))?.querySelector("[data-tracking]");
  const button = ofLine ?? (all.length === 1 && !asked.field ? all[0] : null);
  if (!button) return;
  asked = null;
  button.focus();
  button.click();
};

const hasNoItem = field => rowOf(field)?.querySelector('[data-column="Item No."] input')?.value.trim() === "";

const ask = field => {
  if (field && hasNoItem(field)) return tellNote(field, "This line has no item yet: enter it first, then its numbers.", "status");
  const mine = asked = { field };
  setTimeout(() => mine === asked && giveUpAsked(), patience);
  keepScans(field);
  if (field?.matches('[data-column="Item No."] input') && isChanged(field)) field.dispatchEvent(new Event("change", { bubbles: true }));
  openAsked();
};

document.addEventListener("focusin", openAsked);
new MutationObserver(openAsked).observe(document.body, { childList: true, subtree: true });
document.addEventListener("pointerdown", giveUpAsked, true);

// Item Tracking Lines that are asked for are given up by another key; a scan is for them, also in the cell where they were asked for.
const isForAsked = event => asked !== null && event.key && (characterOf(event) !== "" || endsScan(event, true))
  && (event.target === asked.field || !event.target.matches?.("input, textarea"));

const givesUp = event => event.key && !["Control", "Alt", "Shift"].includes(event.key) && !isForAsked(event);

// AltGr is never a shortcut: on some keyboards it arrives as Ctrl+Alt.
window.addEventListener("keydown", event => {
  const grid = event.target.closest?.("[data-lines]");
  const isTracking = event.ctrlKey && event.altKey && !event.shiftKey && event.code === "KeyI" && !event.getModifierState("AltGraph");
  if (givesUp(event)) giveUpAsked();
  if (isTracking && !document.querySelector(".mud-dialog")) return event.preventDefault(), ask(grid ? event.target : null);
  if (!grid || isForAsked(event) || event.isComposing || event.getModifierState("AltGraph") || !handle(grid, event.target, event)) return;
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

/**
 * Puts the focus on the first of the elements that is there, unless somebody types; opens the FastTab around it first.
 * A page that opens takes it from nobody who is in a line already.
 */
export const focusFirst = (ids, opens) => {
  const element = ids.map(id => document.getElementById(id)).find(found => found !== null);
  element?.closest(".fast-tab")?.querySelector(":scope > h2 > [aria-expanded=false]")?.click();
  const isBusy = at => isChanged(at) || opens && at.matches(field);
  if (!element || isBusy(document.activeElement)) return;
  const take = () => {
    if (isBusy(document.activeElement)) return;
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    focusOn(element);
  };
  requestAnimationFrame(take);

  // A dialog that closes meanwhile, on a busy server after seconds, holds the focus until it is gone and gives it back to its opener.
  const instead = event => (event.preventDefault(), take());
  document.addEventListener("focusback", instead, { once: true });
  const forget = () => document.querySelector(".mud-dialog[data-closing]")
    ? setTimeout(forget, 1000)
    : document.removeEventListener("focusback", instead);
  setTimeout(forget, 1000);
};
