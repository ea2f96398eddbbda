// The Item Tracking Lines page in the browser: one editor that moves over the cells, keys that never wait for the server,
// and one queue that carries what was entered.

import { CellEditor } from './tracking-grid-editor.js';
import { gridKeys } from './tracking-grid-keys.js';
import { EntryQueue } from './entry-queue.js';
import { EntryStore } from './entry-store.js';
import { scanBox } from './scan-box.js';
import { pasteLists } from './tracking-paste.js';
import { canScan, scanWithCamera } from './camera-scan.js';

class TrackingPage {
  #server;
  #queue;
  #editor;
  #scan;
  #worksInScanBox = false;
  #listeners = new AbortController();

  constructor(root, server, user) {
    this.#server = server;
    const send = batch => server.invokeMethodAsync('EnterAsync', batch);
    this.#queue = new EntryQueue(new EntryStore(user), send, answer => this.#onQueue(answer));
    this.#editor = new CellEditor(root.querySelector('[data-grid]'), this.#queue);
    this.#editor.lookUp = column => this.#ask('LookUpAsync', column);
    this.#editor.toScanBox = () => this.#scan.focus();
    this.#editor.copySelected = () => this.#copySelected();
    const lines = { leave: () => this.#editor.focus(), undo: () => this.#editor.undo(), delete: () => this.#editor.delete() };
    this.#scan = scanBox(root, this.#queue, lines, this.#listeners.signal);
    gridKeys(this.#editor, this.#listeners.signal);
    pasteLists({ editor: this.#editor, scan: this.#scan, server, flush: () => this.flush() }, this.#listeners.signal);
    const options = { signal: this.#listeners.signal };
    root.addEventListener('click', event => this.#onFlag(event), options);
    root.addEventListener('focusin', event => this.#onFocus(event), options);
    root.addEventListener('focusback', event => this.#onFocusBack(event), options);
    document.addEventListener('click', event => this.#onCommand(event), options);
    window.addEventListener('beforeunload', event => this.#onLeave(event), options);
    window.addEventListener('pagehide', () => this.#commit(), options);
  }

  /**
   * Sends what an earlier page could not; then the focus goes to the scan box, where a scan replaces nothing; on a page that takes none,
   * and is no handheld, to the first cell.
   */
  start(row, column, scans) {
    this.#queue.start().then(() => this.#begin(row, column, scans));
  }

  #begin(row, column, scans) {
    this.#worksInScanBox = scans || window.matchMedia('(max-width: 767px)').matches;
    this.#editor.open(row, column, { focus: !this.#worksInScanBox });
    if (this.#worksInScanBox)
      this.#scan.focus();
    this.#scan.takeAhead();
  }

  /**
   * Waits until everything entered has been answered; tells the line of the active cell.
   * @param {boolean} [leaves] the page is left: a number that stands in the scan box is entered too
   */
  async flush(leaves = false) {
    this.#editor.commit();
    if (leaves)
      this.#scan.takeTyped();
    this.#scan.waited();
    await this.#queue.idle();
    return this.#editor.line;
  }

  /** How many scans came while a question was shown. */
  waited() {
    return this.#scan.waited();
  }

  /** The text comes from the server, because most of the lines may not be drawn; the clipboard is told of it at once, while it may be. */
  async #copySelected() {
    const text = this.flush()
      .then(() => this.#server.invokeMethodAsync('CopySelected'))
      .then(lines => new Blob([lines], { type: 'text/plain' }));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    } catch {
      this.#editor.say('The browser does not allow to copy.');
    }
  }

  focusCell(row, column) {
    this.#editor.open(row, column, { focus: true });
  }

  focusScanBox() {
    this.#scan.focus();
  }

  canScan() {
    return canScan();
  }

  /** What the camera reads goes the way of every scan. */
  scanWithCamera(video, message) {
    scanWithCamera(video, code => this.#scan.take(code), text => { message.textContent = text; });
  }

  focusNewLine() {
    this.#editor.openNewLine();
  }

  /** The server keeps what it took of each queue up to a number, whatever becomes of this page. */
  kept(numbers) {
    this.#queue.kept(numbers);
  }

  /** @param {boolean} forget the work is saved or discarded */
  dispose(forget) {
    this.#listeners.abort();
    this.#queue.dispose(forget);
    this.#editor.dispose();
  }

  #onQueue(answer) {
    this.#scan?.showPending();
    if (!answer)
      return;
    this.#editor.answered(answer);
    this.#scan?.tellRefused(answer.refused);
    if (this.#queue.length === 0)
      this.#scan?.showLot();
    if (answer.scanned >= 0 && this.#worksInScanBox)
      this.#editor.show(answer.scanned);
  }

  #onFlag(event) {
    const flag = event.target.closest?.('[data-flag]');
    if (flag)
      this.#showAvailability(flag);
  }

  /** Commands stand in a menu, which is drawn outside of the page. */
  #onCommand(event) {
    const command = event.target.closest?.('[data-command]')?.dataset.command;
    if (!command)
      return;
    if (command === 'delete')
      this.#editor.delete();
    else if (command === 'undo')
      this.#editor.undo();
    const [place, input] = command === 'delete' ? [this.#scan, '[data-scan]'] : [this.#editor, '[data-editor] input'];
    place.focus();

    // A menu that closes may take the focus once more, until the focus goes elsewhere.
    const closing = new AbortController();
    document.addEventListener('focusin', ({ target }) => {
      if (target.closest('[role=menu], .mud-popover'))
        place.focus();
      else if (!target.matches(input))
        closing.abort();
    }, { signal: closing.signal, capture: true });
  }

  #onFocus(event) {
    if (event.target.matches('[data-scan], [data-lot]'))
      this.#worksInScanBox = true;
    else if (event.target.closest('[data-grid]'))
      this.#worksInScanBox = false;
  }

  /** After a window work goes on where it was: in the active cell, or in the scan box. */
  #onFocusBack(event) {
    event.preventDefault();
    if (this.#worksInScanBox)
      this.#scan.focus();
    else
      this.#editor.focus();
  }

  /** The flag may be drawn anew while what was entered before is on its way: what it is about is looked at first. */
  async #showAvailability(flag) {
    const [line, column] = [Number(flag.closest('tr[data-line]').dataset.line), flag.closest('td').dataset.col];
    await this.flush();
    await this.#ask('ShowAvailabilityAsync', line, column);
  }

  /** What opens a window; a page that is gone by then, or cannot be reached, opens none, and the notice of that is shown elsewhere. */
  async #ask(method, ...about) {
    try {
      await this.#server.invokeMethodAsync(method, ...about);
    } catch {
      // It can be asked for again.
    }
  }

  #commit() {
    this.#editor.commit();
    this.#scan.takeTyped();
  }

  #onLeave(event) {
    this.#commit();
    if (this.#queue.length > 0)
      event.preventDefault();
  }
}

export const attach = (root, server, user) => new TrackingPage(root, server, user);
