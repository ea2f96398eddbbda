// A list that is pasted on the page never goes into a field, where its rows would become one text: it is sent to the server, in parts below
// the message limit of the connection, and shown before anything of it is taken. One value is pasted as anywhere.

/** Two rows, or two columns. */
const isList = text => /[\t\r\n]/.test(text.trim());

/**
 * @param {{ editor: import('./tracking-grid-editor.js').CellEditor, scan: { say: (text: string) => void }, server: object,
 *   flush: () => Promise<number> }} page
 * @param {AbortSignal} signal
 */
export function pasteLists({ editor, scan, server, flush }, signal) {
  const placeOf = target => {
    if (target.closest('[data-paste-list]'))
      return 'list';
    if (target.closest('.mud-dialog'))
      return target.matches('[data-takes-scans]') ? 'entries' : target.matches('[data-field="Customized SN"]') ? 'numbers' : null;
    if (!editor.canEdit)
      return null;
    return target.matches('[data-scan], [data-lot]') ? 'scan' : target === editor.input ? 'cell' : null;
  };

  const send = async (place, text, say) => {
    try {
      const line = await flush();
      const bytes = DotNet.createJSStreamReference(new TextEncoder().encode(text));
      await server.invokeMethodAsync('PasteAsync', place, editor.active?.column ?? '', line, !text.includes('\t'), bytes);
    } catch {
      say('The list did not arrive. Paste it again.');
    }
  };

  document.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text') ?? '';
    const place = isList(text) && event.target.matches?.('input, textarea') ? placeOf(event.target) : null;
    if (!place)
      return;
    event.preventDefault();
    event.stopPropagation();
    const say = place === 'scan' ? scan.say : fault => editor.say(fault);
    if (text.isWellFormed())
      send(place, text, say);
    else
      say('The list contains half a character. Copy it again.');
  }, { capture: true, signal });
}
