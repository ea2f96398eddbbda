import { inFront, isAnswered, shortcutOf, topDialog } from './keys.js';
import { cardLineKeys, pageKeys } from './page-keys.js';
import { fieldKeys, firstKeys, giveUp } from './field-keys.js';
import { isJustTyped, scanEndedBy } from './scan-keys.js';

// Whatever carries data-shortcut="Alt+Q" is clicked by that key, in the dialog on top or else on the page; keys without a button follow.
// AltGr is never a shortcut: on German keyboards AltGr+Q types @ and arrives as Ctrl+Alt+Q.

// A scanner types wherever the focus is. On a choice that takes no text its keys were meant for another field; in a text of a window they
// are that text, and its Enter leads to the next field. A window of one text is asked by a scan.
const isScan = event => event.target.matches("[type=radio], [type=checkbox]") && isJustTyped(event);

const texts = "input:not([type=search], [type=radio], [type=checkbox], [type=hidden], [role=combobox], [readonly], [disabled])";

// In rows there is always another one to come: behind the last field a scan stays where it is, handed over.
const goesOn = (pressed, event) => {
  const field = event.target;
  if (pressed !== "Enter" || !field.matches(`.mud-dialog ${texts}:not([inputmode=decimal])`) || !scanEndedBy(event)) return false;
  const fields = [...field.closest(".mud-dialog").querySelectorAll(texts)].filter(isAnswered);
  const next = fields[fields.indexOf(field) + 1];
  if (!next && !field.closest("td")) return false;
  field.blur();
  (next ?? field).focus();
  document.activeElement.select();
  return true;
};

// In a field of a dialog Enter means OK, as in any form; a list of proposals keeps it.
const meansOk = (shortcut, event, target) =>
  shortcut === "Enter" && !event.isComposing && !isScan(event) && target.matches(".mud-dialog input:not([type=search], [role=combobox])");

// Esc first closes what is open over a field: a list of proposals, a calendar, a menu.
const isForPopover = (shortcut, event) =>
  shortcut === "Escape"
    && (event.target.matches("[aria-expanded=true]:not([data-first])")
      || document.querySelector(".mud-popover-open:not(.mud-tooltip)") !== null);

// A menu that was opened by the mouse leaves the focus on its button, where it hears no Esc.
const closeMenu = event => {
  const opener = event.target.closest(".mud-popover") ? null : document.querySelector(".mud-menu [aria-haspopup=menu][aria-expanded=true]");
  if (!opener) return false;
  opener.click();
  opener.focus();
  return true;
};

const closeDrawer = () => {
  const overlay = topDialog() ? null : document.querySelector(".mud-drawer-overlay");
  overlay?.click();
  return overlay !== null;
};

const targetOf = (scope, shortcut) => [...scope.querySelectorAll(`[data-shortcut~="${CSS.escape(shortcut)}"]`)].find(isAnswered);

// What a key pressed once is not pressed again while it works. But a key that follows a click in a dialog is meant for what comes after the
// dialog, also while it is still drawn.
const byKey = new WeakSet();

const leavingDialog = shortcut => {
  const dialog = topDialog();
  const target = dialog && targetOf(dialog, shortcut);
  return dialog && !byKey.has(target) && ("closing" in dialog.dataset || target?.ariaBusy === "true") ? dialog : null;
};

// A key without a button takes no focus; what is typed in the field that has it is handed over first.
const press = target => {
  const field = document.activeElement;
  byKey.add(target);
  if (!target.hidden) target.focus();
  else if (field?.matches("input, textarea")) field.blur(), field.focus();
  target.click();
};

const perform = (shortcut, event) => {
  if (leavingDialog(shortcut)) return false;
  const target = targetOf(inFront(), shortcut);
  if (target) press(target);
  return target !== undefined || [pageKeys, cardLineKeys, fieldKeys].some(keys => keys(shortcut)?.(event ?? {}));
};

/** Help is there whatever is in front. */
const askHelp = () => {
  document.querySelector("[data-help]")?.click();
  return true;
};

// A shortcut that is pressed before its button is drawn is remembered for a moment: no other key and no click may come between.
const patience = 5000;
let early = null;

const isCommand = event => event.ctrlKey || event.altKey || /^F\d+$/.test(event.key);

const performEarly = () => {
  if (early && (performance.now() > early.until || !early.after?.isConnected && perform(early.shortcut))) early = null;
};

new MutationObserver(performEarly).observe(document.body, { childList: true, subtree: true });
document.addEventListener("pointerdown", ({ target }) => {
  early = null;
  byKey.delete(target.closest?.("[data-shortcut]"));
}, true);

// While a dialog is open Enter is for it, also when the focus was lost to the page behind it.
const intoDialog = event => {
  const dialog = topDialog();
  if (event.key !== "Enter" || !dialog || !event.target.matches("body, main, h1")) return event.target;
  const field = dialog.querySelector("[data-focus-first], .mud-dialog-content :is(input, textarea):not([readonly], [disabled])");
  const first = field ?? dialog.querySelector("[data-shortcut]");
  first?.focus();
  return first ?? event.target;
};

const onKey = event => {
  if (event.getModifierState("AltGraph") || event.defaultPrevented || !event.key) return;
  if (!["Control", "Alt", "Shift", "Meta"].includes(event.key)) early = null;
  const pressed = shortcutOf(event);
  if (pressed === "Escape" && (closeMenu(event) || closeDrawer())) return event.preventDefault();
  if (isForPopover(pressed, event)) return;
  if (pressed === "Escape" && giveUp(event) || pressed === "Ctrl+F1" && askHelp()) return event.preventDefault();
  if (goesOn(pressed, event)) return event.preventDefault();
  const shortcut = meansOk(pressed, event, intoDialog(event)) ? "Ctrl+Enter" : pressed;
  if (perform(shortcut, event)) event.preventDefault();
  else if (isCommand(event) || shortcut !== pressed && !leavingDialog(shortcut))
    early = { shortcut, until: performance.now() + patience, after: leavingDialog(shortcut) };
};

document.addEventListener("keydown", onKey);

// Controls would take these keys for themselves, a round trip later; the field that the focus comes to would take the key's way up.
let released = "";

document.addEventListener("keydown", event => {
  if (event.getModifierState("AltGraph") || event.defaultPrevented || !event.key || !firstKeys(shortcutOf(event))?.(event)) return;
  released = event.code;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("keyup", event => {
  if (event.code !== released) return;
  released = "";
  event.stopImmediatePropagation();
}, true);

// MudBlazor takes Enter on a choice for itself and would tick it: in a dialog it means OK there too.
document.addEventListener("keydown", event => {
  if (event.key !== "Enter" || !event.target.matches(".mud-dialog :is([type=radio], [type=checkbox])")) return;
  onKey(event);
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener("click", event => {
  if (!event.target.closest("a[data-skip]")) return;
  event.preventDefault();
  document.getElementById("main").focus();
});
