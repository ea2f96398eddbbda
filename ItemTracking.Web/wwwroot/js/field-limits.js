import { hideNote, tellNote } from './note.js';

// A field takes at most so many characters, and only whole ones. What is longer or broken is refused beside the field, however it is
// entered: it never reaches the server, which would end the connection over it, and what stood in the field stays.
const mostCharacters = 4000;

const isField = element => element?.matches?.("input:not([type=checkbox], [type=radio], [type=hidden]), textarea") ?? false;

const limitOf = field => Math.min(field.maxLength > 0 ? field.maxLength : mostCharacters, mostCharacters);

const faultOf = (field, text, length) => {
  if (length > limitOf(field)) return `This field takes at most ${limitOf(field)} characters. Nothing was changed.`;
  return text.isWellFormed() && !text.includes("\0") ? "" : "The text contains half a character or none at all. Nothing was changed.";
};

addEventListener("beforeinput", event => {
  const field = event.target;
  if (!isField(field)) return;
  const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  const fault = text === "" ? "" : faultOf(field, text, field.value.length - replaced + text.length);
  if (fault === "") return void hideNote();
  event.preventDefault();
  tellNote(field, fault, "alert");
}, true);

// What a script or an extension puts into a field is not entered: only the event tells of it.
for (const type of ["input", "change"]) {
  addEventListener(type, event => {
    const field = event.target;
    const fault = isField(field) ? faultOf(field, field.value, field.value.length) : "";
    if (fault === "") return;
    event.stopImmediatePropagation();
    tellNote(field, fault, "alert");
  }, true);
}
