// Light, dark or as the system: kept in a cookie so that the next page comes from the server in the right theme.
const root = document.documentElement;

document.addEventListener("change", event => {
  if (!event.target.matches("input[name=theme]")) return;
  root.dataset.theme = event.target.value;
  document.cookie = `theme=${event.target.value}; path=/; max-age=31536000; samesite=lax`;
});

document.addEventListener("toggle", event => {
  const choice = event.target.querySelector?.(`input[name=theme][value=${root.dataset.theme}]`);
  if (choice) choice.checked = true;
}, true);
