import { faultOf } from './entry-queue.js';

// The one input of the grid. It lies over the active cell and is moved in the browser; what is typed is handed to the queue
// when the cell is left. Rows that the server has not drawn yet (fast scanning) are edited just the same: every row looks like
// those that are drawn, and a new line takes the next number.

const defaultRowHeight = 34;

export class CellEditor {
  #grid;
  #queue;
  #input;
  #box;
  #note;
  #ghosts = [];
  #ahead = null;
  #left = null;
  #isBeyond = false;
  #original = '';
  #observer;
  #resize;

  constructor(grid, queue) {
    this.#grid = grid;
    this.#queue = queue;
    this.#box = grid.querySelector('[data-editor]');
    this.#input = this.#box.querySelector('input');
    this.#note = document.getElementById(this.#input.getAttribute('aria-describedby'));
    this.active = null;

    /** An Enter of a hand, not of a scanner, leaves the cell for where work goes on: it is wanted back where the entry is refused. */
    this.comesBack = false;

    /** Shows what a number field may hold. */
    this.lookUp = () => {};

    /** Where a scan replaces nothing. */
    this.toScanBox = () => {};

    /** Puts the selected lines on the clipboard. */
    this.copySelected = () => {};
    this.#input.addEventListener('blur', () => this.commit());
    this.#input.addEventListener('input', () => this.#showNote(''));
    this.#input.addEventListener('focus', () => this.#markRow());

    // The input lies over the active cell also while the focus is elsewhere: the first press selects its text, as in every other cell.
    this.#input.addEventListener('mousedown', event => {
      if (this.#hasFocus)
        return;
      event.preventDefault();
      this.#input.focus({ preventScroll: true });
      this.#input.select();
    });
    this.#observer = new MutationObserver(() => this.#onRendered());
    const watched = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['data-error', 'data-line'] };
    this.#observer.observe(this.#body, watched);
    this.#resize = new ResizeObserver(() => {
      this.#fit();
      this.#place();
    });
    this.#resize.observe(grid);
    this.#resize.observe(grid.querySelector('table'));
    this.#fit();
  }

  get grid() { return this.#grid; }
  get input() { return this.#input; }
  get line() { return this.active?.line ?? 0; }
  get isDirty() { return this.active !== null && this.#input.value !== this.#original; }
  get rows() { return this.#ahead?.rows ?? Number(this.#grid.dataset.rows); }
  get canEdit() { return this.#grid.dataset.readonly === undefined; }
  get hasSelection() { return Number(this.#grid.dataset.selected ?? 0) > 0; }
  get #next() { return this.#ahead?.next ?? Number(this.#grid.dataset.next); }
  get #body() { return this.#grid.querySelector('tbody'); }

  /** Heads of the cells that can be active, from left to right. */
  get columns() { return [...this.#grid.querySelectorAll('th[data-col][data-edit]')]; }

  get columnIndex() { return this.columns.findIndex(c => c.dataset.col === this.active?.column); }

  isNewLine(row) { return this.canEdit && this.#grid.dataset.adds !== undefined && row === this.rows - 1; }

  /** Makes a cell active; what stood in the cell before is committed first, and stays where it cannot be. */
  async open(row, column, { focus = false } = {}) {
    if (!this.commit() || this.rows === 0)
      return;
    const index = Math.min(Math.max(row, 0), this.rows - 1);
    if (this.isNewLine(index) && this.#queue.hasScans)
      await this.#queue.idle();
    const isNew = this.isNewLine(index);
    this.active = { row: index, column, line: isNew ? this.#next : this.#lineAt(index), isNew };
    this.#scrollTo(index);
    this.#load();
    this.#place();
    if (focus || this.#hasFocus) {
      this.#input.focus({ preventScroll: true });
      this.#input.select();
      this.#reveal();
    }
  }

  /** The active cell takes the focus as it stands; what was typed and not yet handed over is not marked, the next key would replace it. */
  focus() {
    if (!this.active)
      return;
    this.#input.focus({ preventScroll: true });
    if (!this.isDirty)
      this.#input.select();
  }

  /** The row is brought into sight and marked; the focus stays where it is. */
  show(row) {
    return this.open(row, this.active?.column ?? this.columns[0].dataset.col);
  }

  openNewLine() {
    const column = this.columns.find(c => c.dataset.quick !== undefined) ?? this.columns[0];
    return this.open(this.rows - 1, column.dataset.col, { focus: true });
  }

  /** Hands over what was typed in the active cell. Nothing waits for the answer. False when it has to be corrected first. */
  commit() {
    if (!this.isDirty || !this.canEdit)
      return true;
    const { row, column, line, isNew } = this.active;
    const value = this.#input.value;
    const fault = faultOf(value);
    this.#showNote(fault);
    if (fault !== '')
      return false;
    this.#original = value;
    if (isNew && value.trim() === '')
      return true;
    if (isNew) {
      this.#ahead = { rows: this.rows + 1, next: this.#next + 1, lines: (this.#ahead?.lines ?? new Map()).set(row, line) };
      this.active.isNew = false;
    }
    const id = this.#queue.add({ kind: 'cell', line, column, value, from: row, isNew });
    this.#left = this.comesBack ? { row, column, line, id, answeredAt: 0 } : null;
    this.#remember(row, column, value, id);
    return true;
  }

  /** Hands a refused text over once more, as it stands: what could not be looked up before may be found now. */
  retry() {
    const { row, column, line } = this.active;
    if (!this.isDirty && this.canEdit && this.isRefused)
      this.#queue.add({ kind: 'cell', line, column, value: this.#input.value, from: row });
  }

  /** Puts back what is stored. */
  revert() {
    if (!this.active)
      return;
    this.#input.value = this.#original;
    this.#input.select();
    if (this.isRefused)
      this.#queue.add({ kind: 'revert', line: this.active.line, column: this.active.column, from: this.active.row });
  }

  /** What stands on the next line is no answer to a scan that follows at once: work goes on where that replaces nothing. */
  delete() {
    if (!this.active && !this.hasSelection)
      return;
    this.#input.value = this.#original;
    if (!this.hasSelection && this.active.isNew)
      return;
    this.#queue.add({ kind: 'delete', line: this.line, from: this.active?.row ?? 0 });
    this.toScanBox();
  }

  undo() {
    if (this.canEdit)
      this.#queue.add({ kind: 'undo' });
  }

  select(how, from, to) {
    this.#queue.add({ kind: 'select', value: how, from, to });
  }

  /** The text of a cell as the clerk sees it, answered or not. */
  textAt(row, column) {
    const ghost = this.#ghosts.findLast(g => g.row === row && g.column === column);
    if (ghost) return ghost.text;
    const cell = this.#row(row)?.querySelector(`td[data-col="${column}"]`)?.cloneNode(true);
    cell?.querySelector('[data-remark]')?.remove();
    return cell?.textContent.trim() ?? '';
  }

  say(message) {
    this.#showNote(message);
  }

  /** Why the active cell takes no typing; '' when it does. */
  get whyLocked() { return this.#grid.dataset.readonly ?? this.#cell()?.dataset.locked ?? ''; }

  /** What was entered in the active cell was not accepted. */
  get isRefused() { return this.#cell()?.dataset.error !== undefined; }

  sayWhyLocked() {
    this.#showNote(this.whyLocked);
  }

  /** The server has answered all entries up to one number. */
  answered(answer) {
    this.#ghosts = this.#ghosts.filter(ghost => {
      if (ghost.id <= answer.answered)
        ghost.element.remove();
      return ghost.id > answer.answered;
    });
    if (this.#queue.length === 0)
      this.#ahead = null;
    if (this.#left && answer.answered >= this.#left.id)
      this.#left.answeredAt ||= performance.now();
    this.#onRendered();
  }

  dispose() {
    this.#observer.disconnect();
    this.#resize.disconnect();
  }

  get #hasFocus() { return document.activeElement === this.#input; }
  get #rowHeight() { return this.#body.querySelector('tr[data-row]')?.offsetHeight || defaultRowHeight; }

  #row(index) { return this.#body.querySelector(`tr[data-row="${index}"]`); }
  #lineAt(index) { return this.#ahead?.lines.get(index) ?? Number(this.#row(index)?.dataset.line ?? 0); }
  #head(column) { return this.columns.find(c => c.dataset.col === column); }

  #cell() {
    const row = this.active && this.#row(this.active.row);
    return row && Number(row.dataset.line) === this.active.line ? row.querySelector(`td[data-col="${this.active.column}"]`) : null;
  }

  /** Where the columns have no room, of flags only the sign is shown; where that is not enough, a line takes several rows of cells. */
  #fit() {
    const { least, tight } = this.#grid.dataset;
    this.#grid.classList.toggle('tight', this.#grid.clientWidth < Number(least));
    this.#grid.classList.toggle('folded', this.#grid.clientWidth < Number(tight));
  }

  #onRendered() {
    this.#fit();
    if (!this.active)
      return;
    if (this.#queue.length === 0)
      this.#follow();
    if (!this.isDirty)
      this.#load();
    this.#place();
    if (this.#isBeyond) {
      this.#scrollTo(this.active.row);
      this.#reveal();
    }
    this.#comeBack();
  }

  /** What was refused is corrected where it stands, unless its user types on elsewhere by then. */
  #comeBack() {
    const { row, column, line, answeredAt } = this.#left ?? {};
    if (!answeredAt || performance.now() - answeredAt > 1000)
      return;
    const cell = this.#body.querySelector(`tr[data-line="${line}"] td[data-col="${column}"]`);
    if (cell?.dataset.error === undefined)
      return;
    this.#left = null;
    const held = document.activeElement;
    if (!this.isDirty && (held === this.#input || !held?.value))
      this.open(Number(cell.parentElement.dataset.row ?? row), column, { focus: true });
  }

  /** Rows may have moved under the editor: it stays on its line, or on its place when the line is gone. */
  #follow() {
    const own = this.#body.querySelector(`tr[data-line="${this.active.line}"]`);
    if (own && this.active.line > 0)
      this.active.row = Number(own.dataset.row);
    else if (this.active.row > this.rows - 1)
      this.active.row = Math.max(0, this.rows - 1);
    if (!own)
      this.active.line = this.#lineAt(this.active.row) || this.active.line;
    this.active.isNew = this.isNewLine(this.active.row);
  }

  #load() {
    const cell = this.#cell();
    const { row, column, line, isNew } = this.active;
    const text = isNew ? '' : this.textAt(row, column);
    const head = this.#head(column);
    const wasSelected = this.#hasFocus && this.#input.selectionStart === 0 && this.#input.selectionEnd === this.#input.value.length;
    if (this.#input.value !== text) {
      this.#input.value = text;
      if (wasSelected)
        this.#input.select();
    }
    this.#original = text;
    this.#input.readOnly = !this.canEdit || cell?.ariaReadOnly === 'true';
    this.#input.inputMode = head.dataset.edit === 'decimal' ? 'decimal' : 'text';
    this.#input.setAttribute('aria-label', `${head.dataset.caption}, line ${line}`);
    this.#input.toggleAttribute('aria-required', head.dataset.required !== undefined);
    if (head.dataset.required !== undefined)
      this.#input.setAttribute('aria-required', 'true');
    this.#box.classList.toggle('num', head.dataset.edit === 'decimal');
    this.#showNote(cell?.dataset.error ?? '');
  }

  /** The note stands below the lines. */
  #showNote(message) {
    const isNew = message !== this.#note.textContent;
    this.#note.textContent = message;
    this.#note.hidden = message === '';
    this.#box.classList.toggle('bad', message !== '');
    if (message === '')
      this.#input.removeAttribute('aria-invalid');
    else
      this.#input.setAttribute('aria-invalid', 'true');
    if (isNew && message !== '')
      this.#reveal();
  }

  #place() {
    if (!this.active)
      return;
    this.#box.hidden = false;
    this.#set(this.#box, this.active.row, this.active.column);
    this.#ghosts.forEach(ghost => this.#set(ghost.element, ghost.row, ghost.column));
    this.#markRow();
  }

  #set(element, row, column) {
    const drawn = this.#row(row) ?? this.#body.querySelector('tr[data-row]');
    const cell = drawn?.querySelector(`td[data-col="${column}"]`);
    const origin = this.#grid.getBoundingClientRect();
    const place = (cell ?? this.#head(column)).getBoundingClientRect();
    element.style.top = `${this.#top(row) + (cell ? place.top - drawn.getBoundingClientRect().top : 0)}px`;
    element.style.left = `${place.left - origin.left + this.#grid.scrollLeft - this.#grid.clientLeft}px`;
    element.style.width = `${place.width}px`;
    element.style.height = `${cell?.offsetHeight ?? this.#rowHeight}px`;
  }

  #top(row) { return this.#grid.querySelector('thead').offsetHeight + row * this.#rowHeight; }

  /**
   * Rows that are not drawn take the room they are taken to need; where that is too little, the table ends before the row. Then its end
   * is shown, which has more rows drawn and the need known, and the row is sought again.
   */
  #scrollTo(row) {
    const top = this.#top(row);
    const head = this.#grid.querySelector('thead').offsetHeight;
    const height = this.#rowHeight;
    const end = this.#grid.querySelector('table').offsetHeight;
    this.#isBeyond = row < Number(this.#grid.dataset.rows) && top + height > end + 1;
    if (this.#isBeyond)
      this.#grid.scrollTop = end - this.#grid.clientHeight;
    else if (top - head < this.#grid.scrollTop)
      this.#grid.scrollTop = top - head;
    else if (top + height > this.#grid.scrollTop + this.#grid.clientHeight)
      this.#grid.scrollTop = top + height - this.#grid.clientHeight;
    this.#scrollAcross();
  }

  /** The cell that is typed into is in sight of the page too, with what is said of it; not yet while its row is sought. */
  #reveal() {
    if (!this.#hasFocus || this.#isBeyond)
      return;
    if (!this.#note.hidden)
      this.#note.scrollIntoView({ block: 'nearest' });
    this.#box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #scrollAcross() {
    const place = this.#head(this.active.column).getBoundingClientRect();
    const view = this.#grid.getBoundingClientRect();
    if (place.left < view.left)
      this.#grid.scrollLeft -= view.left - place.left;
    else if (place.right > view.right)
      this.#grid.scrollLeft += Math.min(place.right - view.right, place.left - view.left);
  }

  #markRow() {
    this.#body.querySelectorAll('tr.active').forEach(row => row.classList.remove('active'));
    this.#row(this.active?.row ?? -1)?.classList.add('active');
  }

  /** Shows what was typed in its cell until the server has drawn it. */
  #remember(row, column, text, id) {
    const element = document.createElement('div');
    element.className = 'ghost';
    element.classList.toggle('num', this.#head(column).dataset.edit === 'decimal');
    element.setAttribute('aria-hidden', 'true');
    element.textContent = text;
    this.#grid.append(element);
    this.#set(element, row, column);
    this.#ghosts.push({ id, row, column, text, element });
  }
}
