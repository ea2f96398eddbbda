// What stands in fields of a page that the server no longer knows: it waits in the session storage of the tab, under user and address,
// and is handed over to the page that is loaded again, as it would have been when the connection came back.
const key = () => `fields ${document.documentElement.dataset.user} ${location.pathname}`;

const patience = 10_000;

const nameOf = field => field.ariaLabel ?? field.labels?.[0]?.textContent.trim();

const isText = field => !["checkbox", "radio", "file", "password"].includes(field.type) && !field.closest(".mud-dialog, [data-search]");

export const keepFields = fields => {
  const kept = [...fields].filter(field => field.isConnected && isText(field)).map(field => ({
    row: field.closest("tr[data-row]")?.dataset.row, column: field.closest("[data-column]")?.dataset.column,
    name: nameOf(field), text: field.value,
  }));
  try {
    if (kept.length > 0) sessionStorage.setItem(key(), JSON.stringify(kept));
  } catch {
    // The browser has no room: the page is loaded again without them.
  }
};

const takeKept = () => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key())) ?? [];
    sessionStorage.removeItem(key());
    return kept;
  } catch {
    return [];
  }
};

const storedRows = () => [...document.querySelectorAll("tr[data-row]:not([data-row='0'])")];

const find = ({ row, column, name }) => row === undefined
  ? [...document.querySelectorAll("main :is(input, textarea)")].find(field => nameOf(field) === name)
  : document.querySelector(`tr[data-row="${CSS.escape(row)}"] [data-column="${CSS.escape(column)}"] input`);

const until = async condition => {
  for (const end = performance.now() + patience; performance.now() < end;) {
    const found = condition();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return null;
};

const isReady = field => field && !field.disabled && !field.readOnly && !document.querySelector("main [aria-busy=true]");

/**
 * Hands over one after the other, because each may draw the page anew. The first entry of the new line makes a line of it; what was typed
 * behind it belongs to that line.
 */
export const bringBack = async handOver => {
  let made;
  for (const entry of takeKept()) {
    if (entry.row === "0" && made) entry.row = (await until(() => storedRows().length > made && storedRows().at(-1)))?.dataset.row ?? "0";
    const field = await until(() => isReady(find(entry)) && find(entry));
    if (!field || field.value === entry.text) continue;
    if (entry.row === "0") made ??= storedRows().length;
    field.value = entry.text;
    handOver(field);
  }
};
