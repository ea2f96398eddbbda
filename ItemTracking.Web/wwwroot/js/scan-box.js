import { faultOf } from './entry-queue.js';
import { answerKeys, shortcutOf } from './keys.js';
import { takeScansAhead, typeScan } from './page.js';
import { endsScan, isControl, separator, soundRefusal } from './scan-keys.js';
import { strayScans } from './stray-scans.js';

// The scan box takes its value on Enter, is empty again at once and never waits for the server. The text field reports every key
// to the server; a scanner would send forty messages per number, so what it types stays here. How a scan ends is told in scan-keys.js.
// The box of the lot works alike, hands back to it, and goes on showing the
// lot that is set: it stands in its data-lot. Whoever empties it means that what follows gets no lot.

const boxes = '[data-scan], [data-lot]';

/** The window that has to be answered before scans are taken. Scans of a camera are taken while its picture is shown. */
const windowInFront = () => [...document.querySelectorAll('.mud-dialog:not([data-closing], :has(video))')].pop();

/**
 * @param {HTMLElement} root page
 * @param {import('./entry-queue.js').EntryQueue} queue
 * @param {{ leave: () => void, undo?: () => void, delete?: () => void }} lines arrow down goes on in the lines; Ctrl+Z in an empty box
 *   undoes there, Ctrl+Delete deletes the line that is marked there
 * @param {AbortSignal} signal ends it
 */
export function scanBox(root, queue, lines, signal) {
  // Same words as the row of the grid: the page has one undo. A text in the box has that of the browser.
  const inEmptyBox = action => action && (input => input.value === '' && !input.readOnly ? action : null);
  const keys = answerKeys('Item Tracking Lines', [
    { keys: 'Ctrl+Z', does: 'Undo', where: boxes, run: inEmptyBox(lines.undo) },
    { keys: 'Ctrl+Delete', does: 'Delete the line, or the selected lines', where: boxes, run: inEmptyBox(lines.delete) },
  ].filter(row => row.run), signal);

  const isPlain = event => !event.ctrlKey && (event.key?.length === 1 || ['Enter', 'Tab', 'Shift'].includes(event.key));

  const isTyping = event => event.target.matches?.(boxes) && !event.altKey && !event.metaKey
    && (isPlain(event) || ['j', 'm', ']'].some(key => isControl(event, key)));

  const focus = () => root.querySelector('[data-scan]')?.focus();

  const say = text => {
    const pending = root.querySelector('[data-scan-pending]');
    if (pending && pending.textContent !== text)
      pending.textContent = text;
  };

  const take = (value, kind = 'scan') => {
    const fault = faultOf(value);
    if (fault !== '')
      say(fault);
    else if (value.trim() !== '')
      queue.add({ kind, value });
    return fault === '';
  };

  const onKeyUp = event => {
    if (isTyping(event))
      event.stopPropagation();
  };

  const onKeyDown = event => {
    const input = event.target;
    if (event.key === 'ArrowDown' && !event.altKey && input.matches?.('[data-scan]')) {
      event.preventDefault();
      lines.leave();
    }
    const action = input.matches?.(boxes) && keys(shortcutOf(event))?.(input);
    if (action) {
      event.preventDefault();
      action();
    }
    if (!isTyping(event))
      return;
    event.stopPropagation();
    if (isControl(event, ']')) {
      event.preventDefault();
      input.setRangeText(separator, input.selectionStart, input.selectionEnd, 'end');
    }
    if (!endsScan(event, input.value.trim() !== '') || event.isComposing)
      return;
    event.preventDefault();
    const typed = input.value;
    if (input.readOnly || take(typed, isLot(input) ? 'lot' : 'scan')) {
      input.value = '';
      if (isLot(input))
        input.value = typed;
      focus();
    }
  };

  const isLot = input => input.matches('[data-lot]');

  const showLot = () => {
    const box = root.querySelector('[data-lot]');
    if (box && box !== document.activeElement)
      box.value = box.dataset.lot;
  };
  new MutationObserver(showLot).observe(root, { subtree: true, attributes: true, attributeFilter: ['data-lot'] });
  showLot();

  const onFocusIn = ({ target }) => isLot(target) && target.select();

  const onFocusOut = ({ target }) => {
    if (isLot(target) && target.value.trim() === '' && target.dataset.lot !== '')
      queue.add({ kind: 'lot', value: '' });
  };
  root.addEventListener('focusin', onFocusIn, { signal });
  root.addEventListener('focusout', onFocusOut, { signal });
  // The library answers a click into a field with the focus, a journey to the server later, when it may be in another field already.
  root.addEventListener('click', event => event.target.matches(boxes) && event.stopPropagation(), { signal });
  root.addEventListener('keydown', onKeyDown, { signal });
  root.addEventListener('keyup', onKeyUp, { signal });
  let refused = 0;
  let waiting = 0;
  let asked = 0;
  const told = document.createElement('p');
  told.className = 'scans-waiting';
  told.setAttribute('role', 'status');

  const showPending = () => {
    const scans = waiting === 1 ? '1 scan waits' : `${waiting} scans wait`;
    const words = queue.isHeld ? `${scans} until this window is closed.` : '';
    if (told.textContent !== words)
      told.textContent = words;
    say(words || (queue.length > 0 ? `${queue.length} pending` : ''));
  };

  // What is scanned while a window is open changes nothing behind it: it waits, in order and where it outlives the page.
  const hold = () => {
    const front = windowInFront();
    if (queue.isHeld !== (front !== undefined)) {
      waiting = 0;
      queue.hold(front !== undefined);
    }
    if (front && told.parentElement !== front)
      front.append(told);
    else if (!front)
      closing.disconnect();
    showPending();
  };
  const closing = new MutationObserver(hold);

  const takeStray = text => {
    const front = windowInFront();
    const field = front?.querySelector('[data-takes-scans], [data-search]');
    if (field) {
      typeScan(field, text, true);
      return;
    }
    if (front) {
      closing.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-closing'] });
      hold();
    }
    if (take(text) && front) {
      waiting++;
      asked++;
      showPending();
    }
  };
  const openBox = () => root.querySelector('[data-scan]:not([readonly])');
  strayScans(() => openBox() !== null, takeStray, openBox, signal);
  document.addEventListener('scanned', event => {
    if (!openBox())
      return;
    event.preventDefault();
    takeStray(event.detail);
  }, { signal });
  signal.addEventListener('abort', () => closing.disconnect());

  // Who closes the page with a number in the box means it, as the text of a cell.
  const takeTyped = () => {
    const input = root.querySelector('[data-scan]');
    if (input && !input.readOnly && input.value.trim() !== '' && take(input.value))
      input.value = '';
  };

  return {
    focus,
    take,
    takeAhead: () => takeScansAhead(openBox()),
    takeTyped,
    say,
    tellRefused(count) {
      if (count > refused)
        soundRefusal();
      refused = count;
    },
    showPending,

    /** How many scans have waited for a window since this was asked before. */
    waited() {
      const count = asked;
      asked = 0;
      return count;
    },
    showLot,
  };
}
