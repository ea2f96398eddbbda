import { characterOf, endsScan, modifiers, quantities, scanEndedBy } from './scan-keys.js';
import { isChanged } from './field-keys.js';
import { isTypedAhead } from './page.js';

// A scanner types wherever the focus happens to be. What comes as fast as a scan where nothing can be typed, on a button or in a window
// that asks something, is a scan all the same: it goes the way of every other, and its Enter presses nothing. A key that stays alone was
// pressed by hand, and does what it does. A quantity of a window is typed by hand: it gets back what stood there before the scan.

const pause = 500;
const patience = 150;
const fields = 'textarea, select, [data-grid] input, input:not([readonly], [disabled], [type=radio], [type=checkbox])';


// What was typed by hand before the scan is handed over as it would have been.
const putBack = (field, text) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (isChanged(field))
    field.dispatchEvent(new Event('change', { bubbles: true }));
  field.select();
};

/**
 * @param {() => boolean} isOn the page looks for scans now
 * @param {(text: string) => void} take
 * @param {() => HTMLInputElement | null} [box] the scan box: what was typed there before a window took the focus begins the scan
 * @param {AbortSignal} [signal]
 */
export function strayScans(isOn, take, box = () => null, signal = undefined) {
  const givenBack = new WeakSet();
  let [keys, begun, inBox, timer] = [[], '', -Infinity, 0];

  const clear = () => {
    clearTimeout(timer);
    const all = [keys, begun];
    [keys, begun] = [[], ''];
    return all;
  };

  const giveBack = () => {
    const [events, text] = clear();
    if (text !== '' && box())
      box().value = text;
    for (const event of events) {
      const again = new KeyboardEvent('keydown', event);
      givenBack.add(again);
      event.target.dispatchEvent(again);
    }
  };

  const swallow = event => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const begins = ({ timeStamp }) => {
    const input = box();
    if (!input?.value || timeStamp - inBox > pause)
      return '';
    const text = input.value;
    input.value = '';
    return text;
  };

  window.addEventListener('keydown', event => {
    if (!event.key || !isOn() || event.isComposing || givenBack.has(event) || isTypedAhead(event) || modifiers.includes(event.key))
      return;
    const character = characterOf(event);
    const scan = keys.length === 0 && event.target.matches?.(quantities) && endsScan(event, true) ? scanEndedBy(event) : null;
    if (scan) {
      swallow(event);
      putBack(event.target, scan.before);
      take(scan.text);
      return;
    }
    if (keys.length === 0 && event.target === box())
      inBox = character === '' ? -Infinity : event.timeStamp;
    if (keys.length === 0 && (event.target.matches?.(fields) || character.trim() === ''))
      return;
    if (begun.length + keys.length > 1 && endsScan(event, true)) {
      swallow(event);
      const [typed, start] = clear();
      take(start + typed.map(characterOf).join(''));
    } else if (character === '') {
      giveBack();
    } else {
      swallow(event);
      begun = keys.length === 0 ? begins(event) : begun;
      keys.push(event);
      clearTimeout(timer);
      timer = setTimeout(giveBack, keys.length > 1 ? pause : patience);
    }
  }, { capture: true, signal });
}
