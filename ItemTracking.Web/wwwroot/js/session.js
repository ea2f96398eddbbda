// A page that is used makes no requests, so its sign-in would run out under the user's hands: ask the server to renew it now and then,
// but only after keys or the pointer were used. Nothing is asked while nobody works, so an idle session ends as it should.
const pause = 5 * 60_000;
let renewed = performance.now();

const renew = () => {
  if (performance.now() - renewed < pause) return;
  renewed = performance.now();
  fetch("account/keep-alive", { method: "POST", redirect: "manual" }).catch(() => {});
};

for (const use of ["keydown", "pointerdown"]) document.addEventListener(use, renew, { capture: true, passive: true });
