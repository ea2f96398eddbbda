// Light, dark or as the system: shown at once and kept in a cookie for the sign-in page; the server keeps it for the user.
const root = document.documentElement;

const show = theme => {
  root.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
};

document.addEventListener("change", event => {
  if (event.target.matches("input[name=theme], [data-theme-choice] select")) show(event.target.value);
});

document.addEventListener("toggle", event => {
  const choice = event.target.querySelector?.(`input[name=theme][value=${root.dataset.theme}]`);
  if (choice) choice.checked = true;
}, true);
