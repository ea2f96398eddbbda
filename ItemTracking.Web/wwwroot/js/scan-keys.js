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
