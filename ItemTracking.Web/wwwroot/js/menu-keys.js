// Keys of menus. The browser moves in them without waiting for the server, which may draw a menu later than its first key is pressed.
const opens = ["Enter", " ", "ArrowDown", "ArrowUp"];
const patience = 3000;

// One that cannot be chosen now is passed too: it says why.
const itemsOf = menu => [...menu.querySelectorAll("[role^=menuitem]")].filter(item => item.checkVisibility());

// The menu takes the focus when it is there, unless the focus has gone elsewhere meanwhile.
const enter = (button, key, until) => {
  const menu = document.getElementById(button.getAttribute("aria-controls"));
  const items = button.ariaExpanded === "true" && menu ? itemsOf(menu) : [];
  if (items.length > 0) items.at(key === "ArrowUp" ? -1 : 0).focus();
  if (document.activeElement === button && performance.now() < until) requestAnimationFrame(() => enter(button, key, until));
};

const move = (menu, item, key) => {
  const items = itemsOf(menu);
  const at = items.indexOf(item);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  items.at(to % items.length).focus();
};

const close = menu => {
  const button = document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`);
  button?.click();
  button?.focus();
};

window.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const { key } = event;
  const item = event.target.closest?.("[role^=menuitem]");
  const button = event.target.closest?.("[aria-haspopup=menu]");
  if (button && opens.includes(key)) {
    if (button.ariaExpanded !== "true") button.click();
    enter(button, key, performance.now() + patience);
  } else if (item && ["ArrowDown", "ArrowUp", "Home", "End"].includes(key)) move(item.closest("[role=menu]"), item, key);
  else if (item && ["Enter", " "].includes(key)) item.click();
  else if (item && ["Escape", "Tab"].includes(key)) close(item.closest("[role=menu]"));
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
