// The one table of keys. Whoever answers keys puts them in here, with the words that say what they do; the page in front answers what
// stands here for it, and Ctrl+F1 shows just that. Buttons that carry data-shortcut stand in it by themselves.
const groups = [];

export const isVisible = element => element.getClientRects().length > 0;

export const topDialog = () => [...document.querySelectorAll(".mud-dialog")].pop();

/** The dialog on top, or else the page. */
export const inFront = () => topDialog() ?? document;

export const shortcutOf = event => {
  const key = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase()
    : /^Key[A-Z]$/.test(event.code) && event.altKey ? event.code.slice(3)
    : event.key === " " ? "Space"
    : event.key.replace(/^Arrow/, "");
  return [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", key].filter(Boolean).join("+");
};

/** A key without a button of its own has a hidden element; it is there where its surroundings are. */
export const isAnswered = element => isVisible(element.hidden ? element.parentElement : element);

const isHere = ({ where }) => typeof where === "function" ? where(inFront()) : [...inFront().querySelectorAll(where)].some(isVisible);

/**
 * @param {string} place heading under which the keys are shown
 * @param {{ keys: string, does: string, where: string | ((front: ParentNode) => boolean), run?: Function }[]} rows several keys of one row
 *   are parted by blanks; a row without run is answered by the control itself
 * @param {AbortSignal} [signal] ends the rows of a page that is left
 * @returns {(shortcut: string) => Function | undefined} what a key does on the page in front
 */
export const answerKeys = (place, rows, signal) => {
  const group = { place, rows };
  groups.push(group);
  signal?.addEventListener("abort", () => groups.splice(groups.indexOf(group), 1));
  return shortcut => rows.find(row => row.run && row.keys.split(" ").includes(shortcut) && isHere(row))?.run;
};

const wordsOf = element => {
  if (element.dataset.does ?? element.ariaLabel) return element.dataset.does ?? element.ariaLabel;
  const shown = element.cloneNode(true);
  for (const key of shown.querySelectorAll("kbd")) key.remove();
  return shown.textContent.trim();
};

/** All that the page in front answers: place, key and what it does. A key that two buttons carry is pressed on the first. */
export const keysHere = () => {
  const buttons = [...inFront().querySelectorAll("[data-shortcut]")].filter(isAnswered).flatMap(element =>
    element.dataset.shortcut.split(" ").map(keys => ({ place: "Page", keys, does: wordsOf(element) })));
  const rows = groups.flatMap(({ place, rows }) => rows.filter(isHere).map(({ keys, does }) => ({ place, keys, does })));
  const all = [...buttons, ...rows];
  return all.filter((row, at) => all.findIndex(other => other.keys === row.keys && other.place === row.place) === at);
};
