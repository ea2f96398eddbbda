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

/** A key that ends a scan of which something was typed before. */
export const isEnd = event => event.key === 'Enter' && !event.ctrlKey || event.key === 'Tab' && !event.shiftKey
  || isControl(event, 'j') || isControl(event, 'm');

/** A scan ends with Enter, a line feed (Ctrl+J) or, where the field has a text, Tab. */
export const endsScan = event => event.key === 'Enter' || isControl(event, 'j') || isControl(event, 'm')
  || (event.key === 'Tab' && !event.shiftKey && event.target.value.trim() !== '');
