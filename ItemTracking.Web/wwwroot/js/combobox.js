// Keys of every combobox with a listbox (Tell Me, look-ups): the server fills the options, the browser moves in them without waiting for it.
const optionsOf = input => {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  return list ? [...list.querySelectorAll("[role=option]")] : [];
};

const activate = (input, option) => {
  for (const other of optionsOf(input)) other.setAttribute("aria-selected", String(other === option));
  if (option) input.setAttribute("aria-activedescendant", option.id), option.scrollIntoView({ block: "nearest" });
  else input.removeAttribute("aria-activedescendant");
};

const expand = (input, open) => {
  if (!input.closest("dialog.palette")) input.setAttribute("aria-expanded", String(open));
  if (!open) activate(input, null);
};

const choose = (input, option) => {
  if (option.dataset.value !== undefined) input.value = option.dataset.value;
  expand(input, false);
  option.click();
};

// Enter takes the first result of what is typed now, also when the server is still looking for it.
const chooseFirst = (input, patience) => {
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
  if (!input.matches?.("[role=combobox]") || event.isComposing) return;
  const open = input.getAttribute("aria-expanded") === "true";
  const active = open ? optionsOf(input).find(option => option.getAttribute("aria-selected") === "true") : undefined;
  if (event.key === "ArrowDown" && (event.altKey || !open)) input.parentElement.querySelector(".picker")?.click();
  else if (event.key === "ArrowDown") move(input, 1);
  else if (event.key === "ArrowUp" && open) move(input, -1);
  else if (event.key === "Enter" && active) choose(input, active);
  else if (event.key === "Enter" && input.hasAttribute("data-first")) chooseFirst(input, 60);
  else if (event.key === "Escape" && open && !input.closest("dialog.palette")) expand(input, false);
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener("input", event => {
  if (event.target.matches("[role=combobox]")) activate(event.target, null), expand(event.target, true);
});

document.addEventListener("focusout", event => {
  if (event.target.matches?.("[role=combobox]")) expand(event.target, false);
});

// The pointer on an option must not take the focus, or the field would commit what is half typed.
document.addEventListener("mousedown", event => {
  if (event.target.closest("[role=option], .lookup .picker")) event.preventDefault();
});

document.addEventListener("click", event => {
  const picker = event.target.closest(".lookup .picker");
  if (picker) {
    const input = picker.parentElement.querySelector("[role=combobox]");
    input.focus();
    expand(input, input.getAttribute("aria-expanded") !== "true");
  }

  const option = event.target.closest("[role=option]");
  if (option) {
    const input = document.querySelector(`[aria-controls="${CSS.escape(option.closest("[role=listbox]").id)}"]`);
    if (input && option.dataset.value !== undefined) input.value = option.dataset.value, expand(input, false);
    option.closest("dialog.palette")?.close();
  }

  const palette = document.getElementById("tell-me");
  if (event.target.closest("[data-open-tell-me]") && palette && !palette.open) {
    palette.showModal();
    const input = palette.querySelector("[role=combobox]");
    input.focus();
    if (input.value) input.value = "", input.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (event.target === palette) {
    palette.close();
  }
}, true);
