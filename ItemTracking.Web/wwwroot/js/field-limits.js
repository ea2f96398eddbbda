// A field takes at most so many characters, and only whole ones. What is longer or broken is refused beside the field, however it is
// entered: it never reaches the server, which would end the connection over it, and what stood in the field stays.
const mostCharacters = 4000;

const isField = element => element?.matches?.("input:not([type=checkbox], [type=radio], [type=hidden]), textarea") ?? false;

const limitOf = field => Math.min(field.maxLength > 0 ? field.maxLength : mostCharacters, mostCharacters);

const faultOf = (field, text, length) => {
  if (length > limitOf(field)) return `This field takes at most ${limitOf(field)} characters. Nothing was changed.`;
  return text.isWellFormed() && !text.includes("\0") ? "" : "The text contains half a character or none at all. Nothing was changed.";
};

let told = null;

const hide = () => {
  told?.note.remove();
  told?.field.removeAttribute("aria-errormessage");
  told = null;
};

const tell = (field, message) => {
  hide();
  const note = document.createElement("p");
  [note.id, note.className, note.textContent] = ["field-note", "cell-note", message];
  note.setAttribute("role", "alert");
  const place = field.getBoundingClientRect();
  Object.assign(note.style, { position: "fixed", inset: `${place.bottom + 2}px auto auto ${place.left}px`, zIndex: "3000" });
  document.body.append(note);
  field.setAttribute("aria-errormessage", note.id);
  told = { field, note };
};

addEventListener("beforeinput", event => {
  const field = event.target;
  if (!isField(field)) return;
  const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  const fault = text === "" ? "" : faultOf(field, text, field.value.length - replaced + text.length);
  if (fault === "") return hide();
  event.preventDefault();
  tell(field, fault);
}, true);

// What a script or an extension puts into a field is not entered: only the event tells of it.
for (const type of ["input", "change"]) {
  addEventListener(type, event => {
    const field = event.target;
    const fault = isField(field) ? faultOf(field, field.value, field.value.length) : "";
    if (fault === "") return;
    event.stopImmediatePropagation();
    tell(field, fault);
  }, true);
}

addEventListener("focusout", event => {
  if (event.target === told?.field) hide();
});
