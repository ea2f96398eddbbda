import { forgetTyped } from "./line-fields.js";

// Keys of Tell Me and of the look-ups in document lines: the server fills the options, the browser moves in them without waiting for it.
const ours = "[data-first], .document-lines [role=combobox]";

const optionsOf = input => {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  return list ? [...list.querySelectorAll("[role=option]")] : [];
};

const activate = (input, option) => {
  for (const other of optionsOf(input)) other.setAttribute("aria-selected", String(other === option));
  if (option) input.setAttribute("aria-activedescendant", option.id), option.scrollIntoView({ block: "nearest" });
  else input.removeAttribute("aria-activedescendant");
};

const isTellMe = input => input.hasAttribute("data-first");

const expand = (input, open) => {
  if (!isTellMe(input)) input.setAttribute("aria-expanded", String(open));
  if (!open) activate(input, null);
};

const choose = (input, option) => {
  if (option.dataset.value !== undefined) input.value = option.dataset.value;
  forgetTyped(input);
  expand(input, false);
  option.click();
};

// Enter takes the first result of what is typed now, also when the server is still looking for it.
const chooseFirst = (input, patience) => {
  if (!input.isConnected) return;
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const option = optionsOf(input)[0];
  if (list.dataset.for === input.value) option && choose(input, option);
  else if (patience > 0) setTimeout(() => chooseFirst(input, patience - 1), 50);
};

const move = (input, step) => {
  const options = optionsOf(input);
  if (options.length === 0) return;
  const at = options.findIndex(option => option.getAttribute("aria-selected") === "true");
  activate(input, options[(at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length]);
};

document.addEventListener("keydown", event => {
  const input = event.target;
  if (!input.matches?.(ours) || event.isComposing) return;
  const open = input.getAttribute("aria-expanded") === "true";
  const active = open ? optionsOf(input).find(option => option.getAttribute("aria-selected") === "true") : undefined;
  if (event.key === "ArrowDown" && (event.altKey || !open)) input.parentElement.querySelector(".picker")?.click();
  else if (event.key === "ArrowDown") move(input, 1);
  else if (event.key === "ArrowUp" && open) move(input, -1);
  else if (event.key === "Enter" && active) choose(input, active);
  else if (event.key === "Enter" && isTellMe(input)) chooseFirst(input, 60);
  else if (event.key === "Escape" && open && !isTellMe(input)) expand(input, false);
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener("input", event => {
  if (event.target.matches(ours)) activate(event.target, null), expand(event.target, true);
});

document.addEventListener("focusout", event => {
  if (event.target.matches?.(ours)) expand(event.target, false);
});

// The pointer on an option must not take the focus, or the field would commit what is half typed.
const proposals = ".options [role=option], .lookup .picker, .look-up-list, .mud-autocomplete .mud-input-adornment";

document.addEventListener("mousedown", event => {
  if (event.target.closest(proposals)) event.preventDefault();
});

document.addEventListener("click", event => {
  const picker = event.target.closest(".lookup .picker");
  if (picker) {
    const input = picker.parentElement.querySelector("[role=combobox]");
    input.focus();
    expand(input, input.getAttribute("aria-expanded") !== "true");
  }

  const option = event.target.closest(".lookup [role=option]");
  if (!option) return;
  const input = document.querySelector(`[aria-controls="${CSS.escape(option.closest("[role=listbox]").id)}"]`);
  if (!input) return;
  input.value = option.dataset.value;
  forgetTyped(input);
  expand(input, false);
}, true);
