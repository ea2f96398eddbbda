// What fields that are scanned into have in common.

let audio = null;

/** A scan was refused: whoever looks at the goods and not at the screen hears it. */
export const soundRefusal = () => {
  audio ??= new AudioContext();
  const tone = new OscillatorNode(audio, { type: 'square', frequency: 220 });
  const volume = new GainNode(audio, { gain: 0.1 });
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.25);
};

/** Stands for FNC1, the mark between the parts of a GS1 bar code, which a scanner sends as Ctrl+]. */
export const separator = '\u241d';

export const isControl = (event, key) => event.ctrlKey && !event.shiftKey && event.key?.toLowerCase() === key;

/** What a key of a scanner types; '' for all other keys. */
export const characterOf = event => isControl(event, ']') ? separator
  : event.key.length === 1 && !event.metaKey && (event.getModifierState('AltGraph') || !event.ctrlKey && !event.altKey) ? event.key : '';

/** A scan ends with Enter, a line feed (Ctrl+J or Ctrl+M) or, where something of it was typed, Tab. */
export const endsScan = (event, isTyped) => event.key === 'Enter' && !event.ctrlKey || isControl(event, 'j') || isControl(event, 'm')
  || isTyped && event.key === 'Tab' && !event.shiftKey;

/** What is never scanned: a number of units in a window. */
export const quantities = '.mud-dialog input[inputmode=decimal]:not([readonly], [disabled])';

/** Keys that are held down with others. */
export const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'Meta'];

// A scanner types its characters and what ends them, and no other key, faster than any hand.
const pause = 200;
const perKey = 60;
const nothing = { text: '', from: 0, last: -Infinity, hasEnded: true };
let typed = nothing;

const begun = ({ target, timeStamp }) => ({ text: '', from: timeStamp, field: target, before: target.value, hasEnded: false });

addEventListener('keydown', event => {
  const character = event.key ? characterOf(event) : '';
  const isNew = typed.hasEnded || event.target !== typed.field || event.timeStamp - typed.last > pause;
  if (character !== '')
    typed = { ...(isNew ? begun(event) : typed), text: (isNew ? '' : typed.text) + character, last: event.timeStamp };
  else if (event.key && endsScan(event, true) && !typed.hasEnded)
    typed.hasEnded = true;
  else if (!modifiers.includes(event.key))
    typed = nothing;
}, true);

/** A moment ago something was typed. */
export const isJustTyped = ({ timeStamp }) => timeStamp - typed.last < pause;

/**
 * What this key ends was typed by a scanner.
 * @returns {{ text: string, before: string } | null} what it typed, and what stood in the field before; null when a hand did
 */
export const scanEndedBy = event =>
  event.isTrusted && typed.text.length > 1 && isJustTyped(event) && event.timeStamp - typed.from < perKey * typed.text.length
    ? typed
    : null;
