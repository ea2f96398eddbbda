import { answerKeys, isVisible } from './keys.js';
import { hideNote, tellNote } from './note.js';

// Keys in fields, whatever page or dialog they stand on.
const typed = "input:not([type=checkbox], [type=radio], [type=hidden]), textarea";
const cardField = "main .fields :is(input:not([readonly], [disabled], [type=checkbox], [type=radio], [type=hidden]), textarea)";

const lists = {
  "Item No.": "/items", "Vendor No.": "/vendors", "Customer No.": "/customers", "Location Code": "/locations",
  "Location Filter": "/locations", "Transfer-from Code": "/locations", "Transfer-to Code": "/locations",
  "In-Transit Code": "/locations", "Base Unit of Measure": "/units-of-measure", "Unit of Measure": "/units-of-measure",
  "Unit of Measure Code": "/units-of-measure", "Item Tracking Code": "/item-tracking-codes", "Serial Nos.": "/no-series",
  "Lot Nos.": "/no-series",
};

const selectOrCaret = ({ target }) => {
  if (!target.matches(typed)) return false;
  const end = target.value.length;
  if (target.selectionStart === 0 && target.selectionEnd === end) target.setSelectionRange(end, end);
  else target.select();
  return true;
};

const textOf = ids => (ids ?? "").split(" ").map(id => document.getElementById(id)?.textContent.trim()).filter(Boolean).join("\n");

const tellHelp = ({ target }) => {
  const help = textOf(target.getAttribute("aria-describedby")) || target.getAttribute("aria-description") || target.title;
  if (!help) return false;
  tellNote(target, help, "status");
  return true;
};

const openerOf = field =>
  field.closest(".mud-input-control, .lookup")?.querySelector(".picker, .mud-input-adornment button, button.mud-icon-button");

const openers = front => [...front.querySelectorAll(typed)].some(field => isVisible(field) && openerOf(field) != null);

const openPicker = ({ target }) => {
  const opener = target.matches(typed) ? openerOf(target) : null;
  opener?.click();
  return opener != null;
};

const listOf = field => {
  const caption = field?.closest("[data-column]")?.dataset.column
    ?? field?.closest("[data-field]")?.dataset.field ?? field?.querySelector?.("[data-field]")?.dataset.field ?? "";
  return lists[caption.replace(/, line \d+$/, "")];
};

/** In a tab of its own, so that nothing on this page is lost. */
const openList = ({ target }) => {
  const list = target.matches(typed) ? listOf(target) : undefined;
  if (list) open(`${list}?search=${encodeURIComponent(target.value.trim())}`, "_blank", "noopener");
  return list !== undefined;
};

// The library chooses with the way up of the key, which the next field would take.
const release = target => {
  target.dispatchEvent(new KeyboardEvent("keyup", { key: "Enter", code: "Enter", bubbles: true }));
  addEventListener("keyup", event => event.stopImmediatePropagation(), { capture: true, once: true });
};

const isOpen = field => field.matches("[aria-expanded=true]");

// The list of what was typed last is a moment behind the hand: the way waits for its choice, and goes on at the next key.
const patience = 800;
let waiting = null;

const goOn = () => {
  const { go, timer } = waiting ?? {};
  clearInterval(timer);
  waiting = null;
  go?.();
};

const waitForList = (field, go) => {
  const [text, until] = [field.value, performance.now() + patience];
  const look = () => {
    if (isOpen(field)) release(field);
    if (isOpen(field) || field.value !== text || performance.now() > until) goOn();
  };
  waiting = { go, timer: setInterval(look, 25) };
};

for (const type of ["keydown", "pointerdown"]) addEventListener(type, goOn, true);

/** A list that is open takes Enter as the choice, and the way goes on all the same. */
const step = (event, by) => {
  const { target } = event;
  if (!target.matches(cardField) || event.isComposing) return false;
  const fields = [...document.querySelectorAll(cardField)].filter(isVisible);
  const next = fields[fields.indexOf(target) + by];
  const go = () => (next?.focus(), next?.select?.());
  if (isOpen(target)) return setTimeout(() => (release(target), go())), false;
  if (by > 0 && target.matches("[role=combobox]") && isChanged(target)) return waitForList(target, go), false;
  go();
  return next !== undefined;
};

let entered = null;

document.addEventListener("focusin", ({ target }) => entered = target.matches(typed) ? { field: target, text: target.value } : null, true);
document.addEventListener("change", ({ target }) => {
  if (target === entered?.field) entered.text = target.value;
}, true);

/** What a field goes back to: the server may have filled it since. */
const textBefore = field => field.dataset.text ?? entered.text;

export const isChanged = field => field === entered?.field && field.value !== textBefore(field);

const isSearched = field => field.type === "search" && field.value !== "";

/** Esc gives up what is typed before it closes anything; a cell of the grid does so itself. */
export const giveUp = event => {
  const field = event.target;
  if (hideNote()) return true;
  if (field.closest(".mud-dialog, [data-grid]") || !isChanged(field) && !isSearched(field)) return false;
  field.value = isSearched(field) ? "" : textBefore(field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.select();
  return true;
};

const decimals = "[inputmode=decimal]:not([readonly], [disabled])";

export const firstKeys = answerKeys("Fields", [
  { keys: "Enter", does: "Next field", where: cardField, run: event => step(event, 1) },
  { keys: "Shift+Enter", does: "Previous field", where: cardField, run: event => step(event, -1) },
  { keys: "Alt+Up", does: "What the field or button is for, or what is wrong", where: "input, button", run: tellHelp },
  { keys: "Alt+Down Alt+Right", does: "Open the list or the calendar of the field", where: openers, run: openPicker },
]);

export const fieldKeys = answerKeys("Fields", [
  { keys: "F2", does: "Select all of the text, or set the caret behind it", where: typed, run: selectOrCaret },
  {
    keys: "Ctrl+Alt+Down", does: "Open the list of the field's records, searched for what stands in it", run: openList,
    where: front => [...front.querySelectorAll(typed)].some(field => isVisible(field) && listOf(field) !== undefined),
  },
  { keys: "T", does: "Today, in a date", where: "[data-day], th[data-edit=date]" },
  { keys: "W", does: "Work date, in a date", where: "[data-day], th[data-edit=date]" },
  { keys: "Num+Decimal", does: "The decimal sign of your region, in a quantity", where: `${decimals}, th[data-edit=decimal]` },
]);

document.addEventListener("keydown", event => {
  const sign = document.documentElement.dataset.decimal;
  if (event.code !== "NumpadDecimal" || !event.target.matches?.(decimals) || !sign || event.key === sign || event.key.length > 1) return;
  event.preventDefault();
  document.execCommand("insertText", false, sign);
}, true);
