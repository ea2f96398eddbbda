// A message that goes as its field is left moves what stands below it, between the press of a button of the mouse and its release: what the
// press began on is clicked all the same.
const still = 4;
let press = null;

addEventListener("mousedown", event => {
  press = event.button === 0 ? { on: event.target.closest?.("button, a, label, input, [role=button]"), at: event } : null;
}, true);

addEventListener("mouseup", event => {
  const { on, at } = press ?? {};
  press = null;
  if (!on?.isConnected || on.contains(event.target) || Math.hypot(event.clientX - at.clientX, event.clientY - at.clientY) > still) return;

  // What the browser makes of a release elsewhere is a click on what both have around them: it comes at once and is meant for nothing.
  const swallow = click => {
    if (!click.isTrusted) return;
    click.preventDefault();
    click.stopImmediatePropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => {
    removeEventListener("click", swallow, true);
    on.click();
  });
}, true);
