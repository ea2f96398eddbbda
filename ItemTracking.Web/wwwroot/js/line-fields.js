// Fields of lines that the server fills as well, a moment after the field before was left. What is typed meanwhile stays, whatever the
// server draws; what it draws into a field that nobody has typed into is marked again, so that the next key replaces it.
const field = "[data-lines] input";

/** What was typed and not handed over, by field. */
const typed = new WeakMap();

/** Something else has taken the place of what was typed. */
export const forgetTyped = input => typed.delete(input);

const show = input => {
  const mine = typed.get(input);
  const text = mine ?? input.dataset.text;
  const isOurs = document.activeElement === input;
  if (input.value !== text) input.value = text;
  if (isOurs && mine === undefined) input.select();
};

// What no field can take is refused before it comes here (field-limits.js).
document.addEventListener("input", ({ target }) => target.matches(field) && typed.set(target, target.value));
document.addEventListener("change", ({ target }) => typed.delete(target));

// The browser knows of no change in a text that was drawn over and put back.
document.addEventListener("focusout", ({ target }) => {
  const mine = typed.get(target);
  typed.delete(target);
  if (mine === undefined || mine !== target.value || mine === target.dataset.text) return;
  target.dispatchEvent(new Event("change", { bubbles: true }));
}, true);

new MutationObserver(changes => {
  for (const { target } of changes) if (target.matches(field)) show(target);
}).observe(document.body, { subtree: true, attributeFilter: ["data-text"] });
