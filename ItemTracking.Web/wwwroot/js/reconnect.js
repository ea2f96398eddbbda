// The buttons of the notices that are shown when the connection or the page is lost. A page that the server has put away is taken up again
// from its state; only where that is gone too is it loaded anew.
// What was typed is kept for the user, so the browser must not ask whether it may be lost.
const reload = () => {
  addEventListener("beforeunload", event => event.stopImmediatePropagation(), { capture: true });
  location.reload();
};

const actions = {
  reload,
  resume: async () => await Blazor.resumeCircuit() || reload(),
  again: async () => await Blazor.reconnect() || actions.resume(),
};

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
