import './menu-keys.js';
import './moved-press.js';
import { isChanged } from './field-keys.js';
import { characterOf, endsScan, quantities, scanEndedBy } from './scan-keys.js';
import './typed-ahead.js';

export { keysHere } from './keys.js';
export { soundRefusal } from './scan-keys.js';

// What pages ask of the browser. It is loaded with the first page, at the address by which the server calls it: keys and clicks that it
// answers may come before the first call.
const openers = new Map();
let lastOutside = null;
let ahead = null;

// Where the focus was before a dialog took it: the dialog is drawn later than it is asked for, when its opener may be gone.
document.addEventListener("focusin", event => {
  if (event.target.closest(".mud-dialog, .mud-popover")) return;
  lastOutside = event.target;
  if (event.target.matches("input, textarea, select") && !ahead?.scans) ahead = null;
});

// Item Tracking Lines take scans: what is scanned from the moment that page is asked for until its scan box takes keys waits for that,
// whole and in order. A field or a dialog that the focus comes to meanwhile gets what is typed there, but no part of a scan; where the page
// was asked for, in a cell or in a window that closes, everything is for the page.
const callsTracking = "[data-tracking], [aria-keyshortcuts='Control+Alt+I'], a[href*='/tracking']";
const journey = 30000;
const pauseInScan = 200;

/**
 * A page that takes scans is on its way.
 * @param {Element} [from] where it was asked for
 */
export const keepScans = from => {
  if (!ahead?.scans) ahead = { keys: [], scans: true, last: -Infinity };
  Object.assign(ahead, { from, until: performance.now() + journey });
};

const keepsIfOnTracking = () => /\/tracking(\/\w+)?$/.test(location.pathname) && keepScans();
keepsIfOnTracking();
addEventListener("popstate", keepsIfOnTracking);

const isElsewhere = ({ target, timeStamp }, key) => {
  const isBegun = ahead.keys.length > 0 && ahead.keys.at(-1) !== "\n";
  return !(isBegun && timeStamp - ahead.last < pauseInScan)
    && (!isBegun && key.trim() === "" || target !== ahead.from && target.matches("input, textarea, select, .mud-dialog *"));
};

const takeKept = () => {
  const texts = ahead?.scans ? ahead.keys.join("").split("\n") : [""];
  if (ahead?.scans) ahead = null;
  return texts;
};

/** The page does not come: what was kept for it. */
export const dropScans = () => takeKept().filter(text => text !== "");

/** The page takes scans from now on: those that were kept come first, and what was begun goes on in its scan box. */
export const takeScansAhead = box => {
  const texts = takeKept();
  const begun = texts.pop();
  texts.forEach(tellScanned);
  if (box && begun) box.value = begun;
};

// A dialog is drawn by the server: what is typed between the press of its opener and its first field is kept and goes into that field.
const patience = 3000;

document.addEventListener("click", event => {
  const call = event.target.closest(callsTracking);
  if (call && !event.ctrlKey) keepScans(call);
  if (!event.target.closest("[aria-haspopup=dialog]")) return;
  const kept = ahead = { until: event.timeStamp + patience, keys: [] };
  setTimeout(() => kept === ahead && typeAhead(null), patience);
}, true);

document.addEventListener("keydown", event => {
  if (ahead && event.timeStamp > ahead.until) ahead = null;
  if (!ahead || !event.key) return;
  const key = endsScan(event, true) && (ahead.scans || event.key === "Enter") ? "\n" : characterOf(event);
  if (key === "" || ahead.scans && isElsewhere(event, key)) return;
  if (key === "\n") ahead.isScanned ??= scanEndedBy(event) !== null;
  ahead.keys.push(key);
  ahead.last = event.timeStamp;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

/** The key is kept for the dialog that is being drawn. */
export const isTypedAhead = event => ahead !== null && event.timeStamp <= ahead.until;

/** Types a text into a field, as a hand or a scanner does. */
export const typeScan = (field, text, ends) => {
  if (text) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  if (ends) field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
};

/** True when the page takes scans. */
const tellScanned = text =>
  text !== "" && !document.dispatchEvent(new CustomEvent("scanned", { detail: text, cancelable: true }));

// A field takes one text, up to its Enter, unless it takes scans; a quantity none that was scanned. All others were scanned, and go to the
// page if it takes any.
const typeAhead = field => {
  if (ahead?.scans) return;
  const texts = (ahead?.keys ?? []).join("").split("\n");
  const isScanned = ahead?.isScanned && field?.matches(quantities);
  ahead = null;
  for (const [at, text] of texts.entries()) {
    const ends = at < texts.length - 1;
    if (at === 0 && isScanned && tellScanned(text)) continue;
    if (field?.matches("[data-takes-scans]") || at === 0 && field?.matches("input, textarea")) typeScan(field, text, ends);
    else if (ends) tellScanned(text);
  }
};

const dialogOf = titleId => document.getElementById(titleId)?.closest(".mud-dialog");
const editable = "input:not([readonly], [disabled], [type=hidden]), textarea:not([readonly], [disabled]), select:not([disabled])";

export const openDialog = titleId => {
  const dialog = dialogOf(titleId);
  if (!dialog) return;
  const active = document.activeElement;
  if (!openers.has(titleId)) openers.set(titleId, dialog.contains(active) || active?.closest(".mud-popover") ? lastOutside : active);
  if (dialog.contains(active) && active.matches(editable)) return typeAhead(active);
  const first = dialog.querySelector("[data-focus-first]")
    ?? dialog.querySelector(`.mud-dialog-content :is(${editable})`)
    ?? dialog.querySelector("[data-shortcut~='Ctrl+Enter']")
    ?? dialog;
  first.focus();
  first.select?.();
  typeAhead(first);
  const list = dialog.querySelector("[data-current-row], [data-walks]");
  if (list) showCurrentRow(list, list.contains(first));
};

// The server asks for it as well, a round trip later; what is typed meanwhile must not be lost.
new MutationObserver(changes => {
  for (const node of changes.flatMap(change => [...change.addedNodes])) {
    const dialog = node.nodeType === Node.ELEMENT_NODE && (node.matches(".mud-dialog") ? node : node.querySelector(".mud-dialog"));
    const titleId = dialog && dialog.querySelector(".mud-dialog-title [id]")?.id;
    if (titleId && !openers.has(titleId)) openDialog(titleId);
  }
}).observe(document.body, { childList: true, subtree: true });

/** A page that knows where work goes on takes the event "focusback" and the focus there itself. */
export const closeDialog = titleId => {
  const [opener, dialog] = [openers.get(titleId), dialogOf(titleId)];
  openers.delete(titleId);
  if (dialog) dialog.dataset.closing = "";
  const giveBack = frames => {
    if (dialog?.isConnected && frames > 0) return requestAnimationFrame(() => giveBack(frames - 1));
    const held = document.activeElement;
    if (held && held !== document.body && !held.closest(".mud-dialog, .mud-dialog-container")) return;
    if (opener?.isConnected && opener.dispatchEvent(new CustomEvent("focusback", { bubbles: true, cancelable: true }))) opener.focus();
  };
  // A busy server takes seconds to take the window away, and what it takes away then must not have the focus given back before.
  requestAnimationFrame(() => giveBack(600));
};

/** Where work goes on in a row: what is typed or pressed there, or the row itself. */
const stopIn = row => row.querySelector("td:last-child :is(input, button)") ?? row;

/**
 * A long list draws only what is seen: it is scrolled to its current row, or else to its first, which may take the focus as soon as it is
 * drawn.
 */
export const showCurrentRow = (list, takesFocus = true, frames = 60) => {
  const row = list.querySelector(list.dataset.currentRow ? "[aria-current=true]" : "tbody tr[tabindex]");
  if (row) {
    row.scrollIntoView({ block: "center" });
    if (takesFocus) stopIn(row).focus();
  } else if (frames > 0 && list.isConnected) {
    list.scrollTop = list.scrollHeight * (list.dataset.currentRow ?? 0) / list.dataset.rows;
    requestAnimationFrame(() => showCurrentRow(list, takesFocus, frames - 1));
  }
};

// Up and down go through the rows of a list, up from the first to its search field; Enter presses what can be pressed there.
const searchOf = list => list.closest(".mud-dialog")?.querySelector("[data-search]");

const walk = (from, way) => {
  let row = from;
  do row = row[way];
  while (row && !row.matches("tr[tabindex]"));
  const stop = row ? stopIn(row) : way.startsWith("previous") && searchOf(from);
  return stop && (stop.focus(), true);
};

// Down or Enter in the search field leads into the list, as soon as that shows what was typed.
const intoList = (field, from = document.activeElement, frames = 120) => {
  const dialog = field.closest(".mud-dialog");
  const isShown = dialog.querySelector("[data-found-for]").dataset.foundFor === field.value;
  const list = isShown && dialog.querySelector("[data-walks]");
  if (list) showCurrentRow(list);
  else if (!isShown && frames > 0 && document.activeElement === from) requestAnimationFrame(() => intoList(field, from, frames - 1));
};

document.addEventListener("keydown", event => {
  const way = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (event.altKey || event.ctrlKey || event.isComposing) return;
  const row = way && event.target.closest?.("[data-walks] tbody tr");
  const leadsIn = ["ArrowDown", "Enter"].includes(event.key) && event.target.matches?.(".mud-dialog:has([data-found-for]) [data-search]");
  if (leadsIn) event.preventDefault(), intoList(event.target);
  else if (row && walk(row, way)) event.preventDefault();
});

export const showCurrent = caption => {
  const current = document.querySelector(`table[aria-label="${CSS.escape(caption)}"] [aria-current=true]`);
  current?.closest("tr").scrollIntoView({ block: "nearest" });
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

/** What is mended goes, and the focus with it: work goes on with the next fault, or else with OK. */
export const goOnMending = () => requestAnimationFrame(() => {
  const dialog = document.querySelector("[data-mends]")?.closest(".mud-dialog");
  if (dialog && document.activeElement === document.body)
    (dialog.querySelector("[data-mend-next]") ?? dialog.querySelector("[data-shortcut~='Ctrl+Enter']"))?.focus();
});

/** Waits until the page has the address that it was sent to. */
export const arrive = async address => {
  for (let frames = 60; frames > 0 && location.pathname !== new URL(address, location.href).pathname; frames--)
    await new Promise(requestAnimationFrame);
};

export const focusElement = id => document.getElementById(id)?.focus();
export const printPage = () => setTimeout(print);
export const copyText = text => navigator.clipboard.writeText(text);
export const openTab = address => {
  const tab = open(address, "_blank");
  if (tab) tab.opener = null;
  else location.assign(address);
};

/** Light, dark or as the system: shown at once and kept in a cookie for the sign-in page; the server keeps it for the user. */
export const showTheme = theme => {
  document.documentElement.dataset.theme = theme;
  const [name, secure] = location.protocol === "https:" ? ["__Host-theme", "; secure"] : ["theme", ""];
  document.cookie = `${name}=${theme}; path=/; max-age=31536000; samesite=lax${secure}`;
};

/** Another query of the page that is shown; a browser that is on its way to another page by now is not called back. */
export const replaceAddress = address => {
  if (new URL(address).pathname === location.pathname) Blazor.navigateTo(address, { replaceHistoryEntry: true });
};

export const submit = form => document.getElementById(form).requestSubmit();

// Arrow keys move inside a toolbar; Tab leaves it.
const stops = "button, a[href]";

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
  const dialog = event.target.closest?.(".mud-dialog");
  if (!dialog || event.ctrlKey || event.altKey || event.metaKey) return;
  const answer = dialog.querySelector(`[data-answer="${CSS.escape(event.key.toLowerCase())}"]`);
  if (answer) event.preventDefault(), answer.click();
});

// An offer that is answered goes, and the focus with it: work goes on at what is offered instead, else where the page knows best.
document.addEventListener("click", event => {
  const button = event.target.closest("[data-offer] button");
  const offer = button?.closest("[data-offer]");
  if (!offer) return;
  const goOn = () => {
    if (button.isConnected || document.querySelector(".mud-dialog")) return;
    observer.disconnect();
    if (!offer.isConnected || document.activeElement !== document.body) return;
    const next = offer.querySelector("button");
    if (next) next.focus();
    else if (offer.dispatchEvent(new CustomEvent("focusback", { bubbles: true, cancelable: true }))) document.querySelector("h1").focus();
  };
  const observer = new MutationObserver(goOn);
  observer.observe(document.body, { childList: true, subtree: true });
});

// A field is stored when it is left; the Back button leaves the page without leaving the field.
addEventListener("popstate", () => document.activeElement?.blur(), true);

// Loading the page anew, or closing it, does so too: the text is handed over, and who typed it is asked before it may be lost.
const keeps = "main :is(input:not([type=search], [data-scan]), textarea), .mud-dialog :is(input, textarea)";

addEventListener("beforeunload", event => {
  const field = document.activeElement;
  if (!isChanged(field) || !field.matches(keeps) || field.closest("[data-grid]")) return;
  field.blur();
  event.preventDefault();
});

// A scanner types on at once: what it typed is handed over, and the field is empty again before the server answers. The filter is told of
// that first, so that the scanned row is looked for among all rows.
document.addEventListener("keydown", event => {
  const field = event.target;
  if (event.isComposing || !field.matches?.("[data-takes-scans]") || !endsScan(event, field.value.trim() !== "")) return;
  if (event.key === "Enter" && field.value.trim() === "") return;
  event.preventDefault();
  const scanned = document.getElementById(field.dataset.takesScans);
  scanned.value = field.value;
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (scanned.value.trim() !== "") scanned.dispatchEvent(new Event("change", { bubbles: true }));
});
