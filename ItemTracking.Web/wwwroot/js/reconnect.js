import { bringBack, keepFields } from "./kept-fields.js";

// The buttons of the notices that are shown when the connection or the page is lost. A page that the server has put away is taken up again
// from its state; only where that is gone too is it loaded anew.
// What was typed is kept for the user, so the browser must not ask whether it may be lost. Who listens at a window is called in the order
// of coming, captured or not: this script comes first.
let isKept = false;
addEventListener("beforeunload", event => isKept && event.stopImmediatePropagation());

const reload = () => {
  isKept = true;
  keepFields(changed.keys());
  location.reload();
};

// A field that is left while the connection is lost, or shortly before that was noticed, is handed over when the connection is back.
// Handing the same text over twice changes nothing. The tracking page has a queue of its own for this.
const unnoticed = 60_000;
const changed = new Map();
let isLost = false;
let rests = false;

const actions = { reload, resume: async () => await Blazor.resumeCircuit() || reload() };

// A connection is looked for until it is there, however long that takes, and found soon after it is back.
Blazor.start({ circuit: { reconnectionOptions: {
  maxRetries: Infinity, retryIntervalMilliseconds: attempt => attempt < 10 ? 500 : 3000,
} } });

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-reconnect]");
  if (!button) return;
  event.preventDefault();
  try {
    await actions[button.dataset.reconnect]();
  } catch {
    // The server does not answer yet: the notice stays.
  }
});

const isField = element => element?.matches?.("input, textarea") && !element.closest("[data-grid], .scan, form[method=post]");

for (const type of ["input", "change"]) {
  document.addEventListener(type, ({ target, isTrusted }) => {
    if (!isTrusted || rests || !isField(target)) return;
    changed.set(target, performance.now());
    for (const [field, at] of changed) if (!isLost && performance.now() - at > unnoticed) changed.delete(field);
  }, true);
}

// What the library reports of sizes and scrolling while there is no connection concerns nobody.
addEventListener("pagehide", () => isLost = true);
addEventListener("unhandledrejection", event => {
  if (isLost && /connection is not in the 'Connected' State/.test(event.reason?.message)) event.preventDefault();
});

const handOver = field => {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (field === document.activeElement) return;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.dispatchEvent(new FocusEvent("blur"));
};

document.getElementById("components-reconnect-modal").addEventListener("components-reconnect-state-changed", ({ detail }) => {
  isLost = detail.state !== "hide";
  // A page that was put away is drawn anew from its state: its fields are others, also for what is left when the button is pressed.
  rests = isLost && (rests || detail.state === "paused");
  if (rests) changed.clear();
  if (isLost) return;
  const fields = [...changed.keys()].filter(field => field.isConnected);
  changed.clear();
  fields.forEach(handOver);
});

bringBack(handOver);
