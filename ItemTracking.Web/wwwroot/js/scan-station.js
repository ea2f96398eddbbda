// A scan box of its own: the box and the queue of Item Tracking Lines, without its grid. What was scanned is sent until it is answered.
import { EntryQueue } from './entry-queue.js';
import { EntryStore } from './entry-store.js';
import { scanBox } from './scan-box.js';
import { canScan, scanWithCamera } from './camera-scan.js';

export const attach = (root, server, user, next) => {
  const listeners = new AbortController();
  const send = batch => server.invokeMethodAsync('EnterAsync', batch);
  const queue = new EntryQueue(new EntryStore(user), send, answer => {
    scan?.showPending();
    if (answer)
      scan?.tellRefused(answer.refused);
  });
  const scan = scanBox(root, queue, { leave: () => next && document.querySelector(next)?.focus(), undo: () => {} }, listeners.signal);
  const warn = event => queue.length > 0 && event.preventDefault();
  window.addEventListener('beforeunload', warn, { signal: listeners.signal });

  // After a window work goes on where it was: with the next scan.
  document.addEventListener('focusback', event => {
    event.preventDefault();
    scan.focus();
  }, { signal: listeners.signal });
  queue.start().then(() => scan.focus());
  return {
    canScan,
    scanWithCamera: (video, message) => scanWithCamera(video, code => scan.take(code), text => { message.textContent = text; }),
    dispose() {
      listeners.abort();
      queue.dispose(false);
    },
  };
};
