// A list that is pasted on a page never goes into a field, where its rows would become one text: it is sent to the server, in parts below
// the message limit of the connection, and shown before anything of it is taken. One value is pasted as anywhere.

/** Two rows, or two columns. */
const isList = text => /[\t\r\n]/.test(text.trim());

const streamOf = text => DotNet.createJSStreamReference(new TextEncoder().encode(text));

/**
 * Sends lists to the server and says when one does not arrive.
 * @param {(place: string, text: string, stream: () => object) => Promise<void>} send
 * @param {(place: string, fault: string) => void} say
 */
const listSender = (send, say) => async (place, text) => {
  if (!text.isWellFormed()) return say(place, 'The list contains half a character. Copy it again.');
  try {
    await send(place, text, () => streamOf(text));
  } catch {
    say(place, 'The list did not arrive. Paste it again.');
  }
};

/**
 * @param {(target: Element) => string | null} placeOf where a list that is pasted there goes; null for nowhere
 * @param {(place: string, text: string, stream: () => object) => Promise<void>} send
 * @param {(place: string, fault: string) => void} say
 * @param {AbortSignal} signal
 */
export function takeLists(placeOf, send, say, signal) {
  const sendList = listSender(send, say);
  document.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text') ?? '';
    const place = isList(text) && event.target.matches?.('input, textarea') ? placeOf(event.target) : null;
    if (!place)
      return;
    event.preventDefault();
    event.stopPropagation();
    sendList(place, text);
  }, { capture: true, signal });
}
