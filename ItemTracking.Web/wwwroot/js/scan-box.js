// The scan box takes its value on Enter, is empty again at once and never waits for the server.

/**
 * @param {HTMLElement} root page
 * @param {import('./entry-queue.js').EntryQueue} queue
 */
export function scanBox(root, queue) {
  const onKeyDown = event => {
    const input = event.target;
    if (!input.matches?.('[data-scan]') || event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    const value = input.value;
    input.value = '';
    if (value.trim() !== '' && !input.readOnly)
      queue.add({ kind: 'scan', value });
  };
  root.addEventListener('keydown', onKeyDown);

  return {
    focus: () => root.querySelector('[data-scan]')?.focus(),
    showPending() {
      const pending = root.querySelector('[data-scan-pending]');
      if (pending)
        pending.textContent = queue.length > 0 ? `${queue.length} pending` : '';
    },
    dispose: () => root.removeEventListener('keydown', onKeyDown),
  };
}
