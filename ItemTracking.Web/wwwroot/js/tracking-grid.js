// The Item Tracking Lines page in the browser: one editor that moves over the cells, keys that never wait for the server,
// and one queue that carries what was entered.

import { CellEditor } from './tracking-grid-editor.js';
import { gridKeys } from './tracking-grid-keys.js';
import { EntryQueue } from './entry-queue.js';
import { scanBox } from './scan-box.js';

class TrackingPage {
  #server;
  #queue;
  #editor;
  #scan;
  #listeners = new AbortController();

  constructor(root, server) {
    this.#server = server;
    this.#queue = new EntryQueue(batch => server.invokeMethodAsync('EnterAsync', batch), answer => this.#onQueue(answer));
    this.#editor = new CellEditor(root.querySelector('[data-grid]'), this.#queue);
    this.#scan = scanBox(root, this.#queue);
    gridKeys(this.#editor, this.#listeners.signal);
    const options = { signal: this.#listeners.signal };
    root.addEventListener('click', event => this.#onClick(event), options);
    window.addEventListener('beforeunload', event => this.#onLeave(event), options);
  }

  /** Focus when the page opens: the scan box on a handheld, else the first cell that still needs a number. */
  start(row, column) {
    const isHandheld = window.matchMedia('(max-width: 767px)').matches;
    this.#editor.open(row, column, { focus: !isHandheld });
    if (isHandheld)
      this.#scan.focus();
  }

  /** Waits until everything entered has been answered; tells the line of the active cell. */
  async flush() {
    this.#editor.commit();
    await this.#queue.idle();
    return this.#editor.line;
  }

  focusCell(row, column) {
    this.#editor.open(row, column, { focus: true });
  }

  focusNewLine() {
    this.#editor.openNewLine();
  }

  dispose() {
    this.#listeners.abort();
    this.#queue.dispose();
    this.#scan.dispose();
    this.#editor.dispose();
  }

  #onQueue(answer) {
    this.#scan?.showPending();
    if (answer)
      this.#editor.answered(answer);
  }

  #onClick(event) {
    const flag = event.target.closest?.('[data-flag]');
    if (flag)
      this.#showAvailability(flag);
    const command = event.target.closest?.('[data-command]')?.dataset.command;
    if (command === 'delete')
      this.#editor.delete();
    else if (command === 'undo')
      this.#editor.undo();
  }

  async #showAvailability(flag) {
    await this.flush();
    const line = Number(flag.closest('tr[data-line]').dataset.line);
    await this.#server.invokeMethodAsync('ShowAvailabilityAsync', line, flag.closest('td').dataset.col);
  }

  #onLeave(event) {
    this.#editor.commit();
    if (this.#queue.length > 0)
      event.preventDefault();
  }
}

export const attach = (root, server) => new TrackingPage(root, server);
