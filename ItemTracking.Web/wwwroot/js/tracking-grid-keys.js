// Keys and clicks of the grid. Left and right move between cells while the whole text is selected, and the caret while it is not.

const pageRows = 12;

/** @param {import('./tracking-grid-editor.js').CellEditor} editor */
export function gridKeys(editor, signal) {
  let anchor = null;

  const open = (row, column) => editor.open(row, column);
  const columnAt = index => editor.columns[index]?.dataset.col;
  const quick = () => editor.columns.filter(c => c.dataset.quick !== undefined).map(c => c.dataset.col);
  const last = () => editor.rows - 1;

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
    if (inRow)
      open(row, inRow);
    else if (back && row > 0)
      open(row - 1, stops[stops.length - 1] ?? column);
    else if (!back)
      nextLine(row, stops[0] ?? column);
  };

  const nextLine = (row, column) => {
    if (editor.commit())
      open(Math.min(row + 1, last()), column);
  };

  const copyFromAbove = () => {
    const { row, column } = editor.active;
    if (column === 'SerialNo')
      editor.say('A serial number stands on one line only, so it is not copied from above.');
    else if (editor.input.readOnly)
      editor.sayWhyLocked();
    else if (row > 0 && editor.canEdit)
      editor.input.value = editor.textAt(row - 1, column);
  };

  const toggleCaret = () => wholeSelected()
    ? editor.input.setSelectionRange(editor.input.value.length, editor.input.value.length)
    : editor.input.select();

  const leave = () => {
    editor.commit();
    document.querySelector('[data-close]')?.focus();
  };

  /** What a key does in the grid; null lets the browser have it. */
  const actionFor = event => {
    const { key, ctrlKey, shiftKey, altKey, metaKey } = event;
    if (altKey && key === 'ArrowDown' && ['SerialNo', 'LotNo'].includes(editor.active.column))
      return () => editor.lookUp(editor.active.column);
    if (altKey || metaKey || event.getModifierState('AltGraph'))
      return null;
    if (ctrlKey)
      return control(key, shiftKey);
    switch (key) {
      case 'Enter': return () => enter(shiftKey);
      case 'Tab': return tab(shiftKey);
      case 'ArrowDown': return () => moveRows(1, shiftKey);
      case 'ArrowUp': return () => moveRows(-1, shiftKey);
      case 'PageDown': return () => moveRows(pageRows, shiftKey);
      case 'PageUp': return () => moveRows(-pageRows, shiftKey);
      case 'ArrowLeft': return wholeSelected() && !shiftKey ? () => moveColumns(-1) : null;
      case 'ArrowRight': return wholeSelected() && !shiftKey ? () => moveColumns(1) : null;
      case 'Home': return wholeSelected() && !shiftKey ? () => open(editor.active.row, columnAt(0)) : null;
      case 'End': return wholeSelected() && !shiftKey ? () => open(editor.active.row, columnAt(editor.columns.length - 1)) : null;
      case 'F2': return toggleCaret;
      case 'F8': return copyFromAbove;
      case 'Escape': return editor.isDirty || editor.input.getAttribute('aria-invalid') ? () => editor.revert() : null;
      default: return changes(key) && editor.whyLocked ? () => editor.sayWhyLocked() : null;
    }
  };

  /** Keys that would change the text. */
  const changes = key => key.length === 1 || key === 'Delete' || key === 'Backspace';

  const control = (key, shiftKey) => {
    switch (key) {
      case 'Home': return () => open(0, columnAt(0));
      case 'End': return () => open(last(), columnAt(editor.columns.length - 1));
      case 'Delete': return () => editor.delete();
      case 'Insert': return () => editor.openNewLine();
      case 'Enter': return shiftKey ? leave : null;
      case ' ': return () => editor.select('toggle', editor.active.row, editor.active.row);
      case 'a': return wholeSelected() ? () => editor.select('all', 0, last()) : null;
      case 'z': return editor.isDirty ? null : () => editor.undo();
      default: return null;
    }
  };

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
    action();
  }, { signal });

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
    editor.open(row, known ? cell.dataset.col : columnAt(0), { focus: true });
  }, { signal });
}
