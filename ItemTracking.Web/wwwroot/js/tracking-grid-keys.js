import { answerKeys, shortcutOf } from './keys.js';
import { scanEndedBy } from './scan-keys.js';

// Keys and clicks of the grid. Left and right move between cells while the whole text is selected, and the caret while it is not.

const pageRows = 12;
const numbers = ['SerialNo', 'LotNo'];

/** @param {import('./tracking-grid-editor.js').CellEditor} editor */
export function gridKeys(editor, signal) {
  let anchor = null;

  const open = (row, column) => editor.open(row, column);
  const columnAt = index => editor.columns[index]?.dataset.col;
  const quick = () => editor.columns.filter(c => c.dataset.quick !== undefined).map(c => c.dataset.col);
  const last = () => editor.rows - 1;
  const lastColumn = () => editor.columns.length - 1;

  const wholeSelected = () => {
    const { selectionStart, selectionEnd, value } = editor.input;
    return selectionStart === 0 && selectionEnd === value.length;
  };

  const moveRows = (by, extend) => {
    const from = editor.active.row;
    const to = Math.min(Math.max(from + by, 0), last());
    if (extend) {
      anchor ??= from;
      editor.select('range', Math.min(anchor, to), Math.max(anchor, to));
    } else {
      clearSelection();
    }
    return open(to, editor.active.column);
  };

  const clearSelection = () => {
    anchor = null;
    if (editor.hasSelection)
      editor.select('none', 0, 0);
  };

  const moveColumns = by => {
    const index = editor.columnIndex + by;
    const count = editor.columns.length;
    if (index >= 0 && index < count)
      return open(editor.active.row, columnAt(index));
    const row = editor.active.row + by;
    if (row < 0 || row > last() && !editor.isDirty)
      return null;
    return open(row, columnAt(index < 0 ? count - 1 : 0));
  };

  const enter = back => {
    const { row, column, isNew } = editor.active;
    if (isNew && !editor.isDirty && !back)
      return;
    if (!back)
      editor.retry();
    const order = editor.columns.map(c => c.dataset.col);
    const here = order.indexOf(column);
    const stops = quick();
    const inRow = back
      ? stops.findLast(c => order.indexOf(c) < here)
      : stops.find(c => order.indexOf(c) > here);
    if (!back)
      goOn(inRow ? row : row + 1, inRow ?? stops[0] ?? column, editor.isRefused && numbers.includes(column));
    else if (inRow)
      open(row, inRow);
    else if (row > 0)
      open(row - 1, stops[stops.length - 1] ?? column);
  };

  // The next scan may follow at once: it replaces no number that stands on another line, or in a line that was mended just now.
  const goOn = (row, column, isMended) => {
    if (!editor.commit())
      return;
    const to = Math.min(row, last());
    const isFilled = !editor.isNewLine(to) && editor.textAt(to, column) !== '';
    const leavesLines = isFilled && numbers.includes(column) || isMended && (isFilled || to !== editor.active.row);
    const blank = editor.comesBack && !isMended && missingIn(to);
    if (!editor.canEdit || !leavesLines)
      open(to, column);
    else if (blank)
      open(to, blank);
    else
      editor.toScanBox();
  };

  /** The first field of a line that the code asks for and nobody filled. */
  const missingIn = row => editor.columns
    .filter(head => head.dataset.quick !== undefined && head.dataset.required !== undefined)
    .map(head => head.dataset.col)
    .find(column => editor.textAt(row, column) === '');

  const copyFromAbove = () => {
    const { row, column } = editor.active;
    if (column.endsWith('SerialNo'))
      editor.say('A serial number stands on one line only, so it is not copied from above.');
    else if (editor.input.readOnly)
      editor.sayWhyLocked();
    else if (row === 0)
      editor.say('There is no line above.');
    else if (editor.textAt(row - 1, column) === '')
      editor.say('The cell above is empty.');
    else if (editor.textAt(row - 1, column) === editor.input.value)
      editor.say('The cell above holds the same.');
    else
      editor.input.value = editor.textAt(row - 1, column);
  };

  const leave = () => {
    editor.commit();
    document.querySelector('[data-close]')?.focus();
  };

  const lookUp = () => numbers.includes(editor.active.column) ? () => editor.lookUp(editor.active.column) : null;
  const copy = () => editor.hasSelection ? () => editor.copySelected() : null;
  const toggle = row => editor.select('toggle', row, row);
  const inText = move => wholeSelected() ? move : null;
  const where = '[data-grid]';
  const whereEdited = '[data-grid]:not([data-readonly])';
  const whereNumbers = '[data-grid] th[data-col=SerialNo], [data-grid] th[data-col=LotNo]';

  // Each row gives what the key does in the active cell; null lets the browser have it.
  const rows = [
    { keys: 'Enter', does: 'Next field that is to be filled', where, run: () => () => enter(false) },
    { keys: 'Shift+Enter', does: 'Previous field that is to be filled', where, run: () => () => enter(true) },
    { keys: 'Tab', does: 'Next cell', where, run: () => tab(false) },
    { keys: 'Shift+Tab', does: 'Previous cell', where, run: () => tab(true) },
    { keys: 'Down', does: 'Line below', where, run: () => () => moveRows(1, false) },
    { keys: 'Up', does: 'Line above', where, run: () => () => moveRows(-1, false) },
    { keys: 'PageDown', does: 'Twelve lines down', where, run: () => () => moveRows(pageRows, false) },
    { keys: 'PageUp', does: 'Twelve lines up', where, run: () => () => moveRows(-pageRows, false) },
    { keys: 'Shift+Down', does: 'Select the line below too', where, run: () => () => moveRows(1, true) },
    { keys: 'Shift+Up', does: 'Select the line above too', where, run: () => () => moveRows(-1, true) },
    { keys: 'Shift+PageDown', does: 'Select twelve lines down', where, run: () => () => moveRows(pageRows, true) },
    { keys: 'Shift+PageUp', does: 'Select twelve lines up', where, run: () => () => moveRows(-pageRows, true) },
    { keys: 'Left', does: 'Previous cell, while all of the text is selected', where, run: () => inText(() => moveColumns(-1)) },
    { keys: 'Right', does: 'Next cell, while all of the text is selected', where, run: () => inText(() => moveColumns(1)) },
    { keys: 'Home', does: 'First cell of the line', where, run: () => inText(() => open(editor.active.row, columnAt(0))) },
    { keys: 'End', does: 'Last cell of the line', where, run: () => inText(() => open(editor.active.row, columnAt(lastColumn()))) },
    { keys: 'Ctrl+Home', does: 'First cell of the first line', where, run: () => () => open(0, columnAt(0)) },
    { keys: 'Ctrl+End', does: 'Last cell of the last line', where, run: () => () => open(last(), columnAt(lastColumn())) },
    { keys: 'Ctrl+Space', does: 'Select the line, or not', where, run: () => () => toggle(editor.active.row) },
    { keys: 'Ctrl+A', does: 'Select the text, then all lines', where, run: () => inText(() => editor.select('all', 0, last())) },
    { keys: 'Ctrl+C', does: 'Copy the selected lines, else the text', where, run: copy },
    { keys: 'Ctrl+V', does: 'Paste numbers; a list is shown before it is taken', where: whereEdited },
    { keys: 'Alt+N Ctrl+Insert', does: 'New line', where: whereEdited, run: () => () => editor.openNewLine() },
    { keys: 'Ctrl+Delete', does: 'Delete the line, or the selected lines', where: whereEdited, run: () => () => editor.delete() },
    { keys: 'Ctrl+Z', does: 'Undo', where: whereEdited, run: () => editor.isDirty ? null : () => editor.undo() },
    { keys: 'Ctrl+Shift+Enter', does: 'Leave the lines', where, run: () => leave },
    { keys: 'F8', does: 'Copy the cell above', where: whereEdited, run: () => copyFromAbove },
    { keys: 'Alt+Down Alt+Right', does: 'Look the number up', where: whereNumbers, run: lookUp },
  ];
  const keys = answerKeys('Item Tracking Lines', rows, signal);
  const edits = rows.filter(row => row.where === whereEdited && row.run).flatMap(row => row.keys.split(' '));

  const actionFor = event => {
    const shortcut = shortcutOf(event);
    if (event.metaKey || event.getModifierState('AltGraph'))
      return null;
    if (shortcut === 'Escape')
      return editor.isDirty || editor.input.getAttribute('aria-invalid') ? () => editor.revert() : null;
    const run = keys(shortcut);
    if (run)
      return run();
    return editor.whyLocked && (changes(event) || edits.includes(shortcut)) ? () => editor.sayWhyLocked() : null;
  };

  /** Keys that would change the text. */
  const changes = ({ key, ctrlKey, altKey }) => !ctrlKey && !altKey && (key.length === 1 || key === 'Delete' || key === 'Backspace');

  /** Tab leaves the grid at its first and at its last cell, so that it is no trap. */
  const tab = back => {
    const { row } = editor.active;
    const edge = back ? row === 0 && editor.columnIndex === 0 : row === last() && editor.columnIndex === editor.columns.length - 1;
    return edge ? null : () => moveColumns(back ? -1 : 1);
  };

  editor.input.addEventListener('keydown', event => {
    if (event.isComposing || !editor.active)
      return;
    const action = actionFor(event);
    if (!action)
      return;
    event.preventDefault();
    editor.comesBack = event.key === 'Enter' && !scanEndedBy(event);
    action();
    editor.comesBack = false;
  }, { signal });

  editor.input.addEventListener('paste', () => editor.whyLocked && editor.sayWhyLocked(), { signal });

  editor.grid.addEventListener('click', event => {
    const cell = event.target.closest('td, th[scope=row]');
    const row = Number(cell?.closest('tr[data-row]')?.dataset.row ?? -1);
    if (row < 0)
      return;
    if (event.shiftKey && editor.active)
      editor.select('range', Math.min(editor.active.row, row), Math.max(editor.active.row, row));
    else if (event.ctrlKey || cell.matches('th'))
      editor.select('toggle', row, row);
    else
      clearSelection();
    const known = editor.columns.some(c => c.dataset.col === cell.dataset.col);
    editor.open(row, known ? cell.dataset.col : columnAt(0), { focus: true }).then(() => editor.whyLocked && editor.sayWhyLocked());
  }, { signal });
}
