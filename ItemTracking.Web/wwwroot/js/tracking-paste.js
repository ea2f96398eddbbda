// Where a list goes that is pasted on the Item Tracking Lines page.

import { takeLists } from './paste.js';

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
    return target.matches('[data-scan], [data-lot]') ? 'scan' : target === editor.input ? 'cell' : null;
  };

  const send = async (place, text, stream) => {
    const line = await flush();
    await server.invokeMethodAsync('PasteAsync', place, editor.active?.column ?? '', line, !text.includes('\t'), stream());
  };

  const say = (place, fault) => place === 'scan' ? scan.say(fault) : editor.say(fault);
  takeLists(placeOf, send, say, signal);
}
