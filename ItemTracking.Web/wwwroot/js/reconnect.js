// The buttons of the notices that are shown when the connection or the page is lost.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-reconnect]");
  if (!button) return;
  event.preventDefault();
  if (button.dataset.reconnect === "reload" || !await Blazor.reconnect()) location.reload();
});
