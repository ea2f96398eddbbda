// Goes where the page leads when something is done. It is drawn by the server instead of called, because what is drawn is sent again when a
// lost connection is back.
let gone = "";

new MutationObserver(() => {
  const guide = document.getElementById("guide");
  if (!guide?.dataset.to || guide.dataset.leg === gone) return;
  gone = guide.dataset.leg;
  Blazor.navigateTo(guide.dataset.to, { replaceHistoryEntry: "replaces" in guide.dataset });
}).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-leg"] });
