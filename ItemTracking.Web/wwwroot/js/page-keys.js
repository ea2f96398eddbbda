import { answerKeys, inFront, isVisible } from './keys.js';

// Keys that belong to no button: search and filter, FastTabs, lines of a card, the way out of a page.
const visible = (selector, scope = inFront()) => [...scope.querySelectorAll(selector)].filter(isVisible);

const enter = (field, text) => {
  field.focus();
  field.value = text;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
};

const focusOn = element => {
  element?.focus();
  element?.select?.();
  return element !== undefined && element !== null;
};

// The key in the box itself is the browser's own search.
const search = () => {
  const [box] = visible("[data-search]");
  return box !== document.activeElement && focusOn(box);
};

const filterBar = "[role=search]";
const editable = "input:not([readonly], [disabled], [type=hidden])";

const captionOf = element => element.closest(".record-list td")?.dataset.label ?? element.closest(".record-list th")?.textContent.trim();

const filterOf = caption => visible(`${filterBar} [data-field="${CSS.escape(caption)}"]`)
  .map(field => field.matches("input") ? field : field.querySelector("input"))[0] ?? visible("[data-search]")[0];

const filterToValue = () => {
  const { activeElement } = document;
  const field = activeElement.closest(".record-list td") && filterOf(captionOf(activeElement));
  return field ? enter(field, activeElement.textContent.trim()) : false;
};

const filterOnColumn = () => {
  const caption = captionOf(document.activeElement);
  return caption !== undefined && focusOn(filterOf(caption));
};

const resetSearch = () => {
  const [box] = visible("[data-search]");
  return box !== undefined && enter(box, "");
};

const isFiltered = front => visible("[data-search]", front).some(box => box.value !== "");

const leaveFilter = () =>
  document.activeElement.matches(`${filterBar} *, [data-search]`) && focusOn(visible(".record-list tbody a")[0]);

const moveFastTab = back => {
  const heads = visible(".fast-tab > h2 > button", document);
  const at = heads.findLastIndex(head => head.closest(".fast-tab").contains(document.activeElement));
  return focusOn(heads[back ? at - 1 : at + 1]);
};

const toggleFastTab = () => {
  const head = document.activeElement?.closest(".fast-tab")?.querySelector(":scope > h2 > button");
  focusOn(head);
  head?.click();
  return head != null;
};

// A line that is added or deleted is drawn a moment later: the focus goes to where it was or, behind the last line, to the last.
const afterChange = (tab, at) => {
  const before = tab.querySelectorAll(".line-table tbody tr").length;
  const go = frames => {
    const rows = [...tab.querySelectorAll(".line-table tbody tr")];
    if (rows.length === before && frames > 0) requestAnimationFrame(() => go(frames - 1));
    else focusOn(rows.at(Math.min(at, rows.length - 1))?.querySelector(editable) ?? tab.querySelector("[data-add-line]"));
  };
  requestAnimationFrame(() => go(120));
};

const insertLine = () => {
  const tab = document.activeElement.closest(".fast-tab");
  const button = tab?.querySelector("[data-add-line]");
  if (!button) return false;
  document.activeElement.blur();
  afterChange(tab, Infinity);
  button.click();
  return true;
};

const deleteLine = () => {
  const row = document.activeElement.closest(".line-table tbody tr");
  const button = row?.querySelector("[data-remove-line]");
  if (!button) return false;
  afterChange(row.closest(".fast-tab"), [...row.parentElement.children].indexOf(row));
  button.click();
  return true;
};

const focusOnLines = () => document.body.classList.toggle("lines-only") || true;

const wayOut = () => {
  const crumb = visible("main .crumbs a", document).at(-1);
  return crumb ?? (location.pathname === "/" ? null : document.querySelector("a.brand-link"));
};

// What is typed and not saved is asked about by the page that is left.
const closePage = event => {
  if (event?.repeat) return false;
  document.activeElement?.blur();
  wayOut()?.click();
  return true;
};

const isPage = front => front === document;

export const pageKeys = answerKeys("Page", [
  { keys: "F3", does: "Search", where: "[data-search]", run: search },
  { keys: "Shift+F3", does: "Filter", where: filterBar, run: () => focusOn(visible(`${filterBar} ${editable}`)[0]) },
  { keys: "Alt+F3", does: "Filter to this value", where: ".record-list tbody a", run: filterToValue },
  { keys: "Alt+Shift+F3", does: "Filter on this column", where: ".record-list tbody a", run: filterOnColumn },
  { keys: "Ctrl+Alt+Shift+F3", does: "Reset the search", where: isFiltered, run: resetSearch },
  {
    keys: "Ctrl+Enter", does: "From search or filter to the rows", run: leaveFilter,
    where: front => visible("[data-search], [role=search]", front).length > 0 && visible(".record-list tbody a", front).length > 0,
  },
  { keys: "Ctrl+Enter", does: "Close the document", where: front => isPage(front) && visible("[data-lines]").length > 0, run: closePage },
  { keys: "F6", does: "Next FastTab", where: ".fast-tab", run: () => moveFastTab(false) },
  { keys: "Shift+F6", does: "Previous FastTab", where: ".fast-tab", run: () => moveFastTab(true) },
  { keys: "Alt+F6", does: "Open or close the FastTab", where: ".fast-tab", run: toggleFastTab },
  { keys: "Ctrl+Shift+F12", does: "Only the lines, or all again", where: "main [data-lines], main [data-grid]", run: focusOnLines },
  { keys: "Escape", does: "Close the page", where: front => isPage(front) && wayOut() !== null, run: closePage },
]);

// Answered by shortcuts.js and page.js, because they need what was typed before.
answerKeys("Dialog", [
  { keys: "Enter", does: "OK", where: ".mud-dialog input:not([type=search], [role=combobox])" },
  { keys: "Y", does: "Yes", where: "[data-answer=y]" },
  { keys: "N", does: "No", where: "[data-answer=n]" },
]);

export const cardLineKeys = answerKeys("Lines of a card", [
  { keys: "Ctrl+Insert", does: "New line", where: "[data-add-line]", run: insertLine },
  { keys: "Ctrl+Delete", does: "Delete the line", where: "[data-remove-line]", run: deleteLine },
]);
