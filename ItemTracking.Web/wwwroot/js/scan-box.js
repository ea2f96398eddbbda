import { faultOf } from './entry-queue.js';
import { answerKeys, shortcutOf } from './keys.js';

// The scan box takes its value on Enter, is empty again at once and never waits for the server. The text field reports every key
// to the server; a scanner would send forty messages per number, so what it types stays here. A scan ends with Enter, a line feed
// (Ctrl+J) or Tab; Ctrl+] is FNC1, the mark between the parts of a GS1 bar code. The box of the lot works alike, and hands back to it.

const mark = '\u241d';
const boxes = '[data-scan], [data-lot]';

let audio = null;

/** A scan was refused: whoever looks at the goods and not at the screen hears it. */
const sound = () => {
  audio ??= new AudioContext();
  const tone = new OscillatorNode(audio, { type: 'square', frequency: 220 });
  const volume = new GainNode(audio, { gain: 0.1 });
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.25);
};

/**
 * @param {HTMLElement} root page
 * @param {import('./entry-queue.js').EntryQueue} queue
 * @param {{ leave: () => void, undo: () => void }} lines arrow down goes on in the lines; Ctrl+Z in an empty box undoes there
 * @param {AbortSignal} signal ends it
 */
export function scanBox(root, queue, lines, signal) {
  // Same words as the row of the grid: the page has one undo. A text in the box has that of the browser.
  const keys = answerKeys('Item Tracking Lines', [
    { keys: 'Ctrl+Z', does: 'Undo', where: boxes, run: input => input.value === '' && !input.readOnly ? lines.undo : null },
  ], signal);

  const isControl = (event, key) => event.ctrlKey && !event.shiftKey && event.key?.toLowerCase() === key;

  const isPlain = event => !event.ctrlKey && (event.key?.length === 1 || ['Enter', 'Tab', 'Shift'].includes(event.key));

  const isTyping = event => event.target.matches?.(boxes) && !event.altKey && !event.metaKey
    && (isPlain(event) || ['j', 'm', ']'].some(key => isControl(event, key)));

  const ends = event => event.key === 'Enter' || isControl(event, 'j') || isControl(event, 'm')
    || (event.key === 'Tab' && !event.shiftKey && event.target.value.trim() !== '');

  const focus = () => root.querySelector('[data-scan]')?.focus();

  const say = text => {
    const pending = root.querySelector('[data-scan-pending]');
    if (pending)
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
      input.setRangeText(mark, input.selectionStart, input.selectionEnd, 'end');
    }
    if (!ends(event) || event.isComposing)
      return;
    event.preventDefault();
    if (input.readOnly || take(input.value, input.matches('[data-lot]') ? 'lot' : 'scan')) {
      input.value = '';
      focus();
    }
  };
  root.addEventListener('keydown', onKeyDown, { signal });
  root.addEventListener('keyup', onKeyUp, { signal });
  let refused = 0;

  return {
    focus,
    take,
    say,
    tellRefused(count) {
      if (count > refused)
        sound();
      refused = count;
    },
    showPending: () => say(queue.length > 0 ? `${queue.length} pending` : ''),
  };
}
