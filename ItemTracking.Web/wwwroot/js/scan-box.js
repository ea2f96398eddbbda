import { faultOf } from './entry-queue.js';

// The scan box takes its value on Enter, is empty again at once and never waits for the server. The text field reports every key
// to the server; a scanner would send forty messages per number, so what it types stays here.

/**
 * @param {HTMLElement} root page
 * @param {import('./entry-queue.js').EntryQueue} queue
 */
export function scanBox(root, queue) {
  const isTyping = event => event.target.matches?.('[data-scan]') && !event.ctrlKey && !event.altKey && !event.metaKey
    && (event.key?.length === 1 || event.key === 'Enter' || event.key === 'Shift');

  const say = text => {
    const pending = root.querySelector('[data-scan-pending]');
    if (pending)
      pending.textContent = text;
  };

  const onKeyUp = event => {
    if (isTyping(event))
      event.stopPropagation();
  };

  const onKeyDown = event => {
    const input = event.target;
    if (!isTyping(event))
      return;
    event.stopPropagation();
    if (event.key !== 'Enter' || event.isComposing)
      return;
    event.preventDefault();
    const value = input.value;
    const fault = faultOf(value);
    if (fault !== '')
      return say(fault);
    input.value = '';
    if (value.trim() !== '' && !input.readOnly)
      queue.add({ kind: 'scan', value });
  };
  root.addEventListener('keydown', onKeyDown);
  root.addEventListener('keyup', onKeyUp);

  return {
    focus: () => root.querySelector('[data-scan]')?.focus(),
    say,
    showPending: () => say(queue.length > 0 ? `${queue.length} pending` : ''),
    dispose() {
      root.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('keyup', onKeyUp);
    },
  };
}
