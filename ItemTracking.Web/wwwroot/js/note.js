// A short text beside a field, until the field is left or the text is taken back.
let told = null;

export const hideNote = () => {
  const wasTold = told !== null;
  told?.note.remove();
  told?.field.removeAttribute("aria-errormessage");
  told = null;
  return wasTold;
};

/**
 * @param {HTMLElement} field
 * @param {string} text
 * @param {"alert" | "status"} role an alert is what is wrong with the field
 */
export const tellNote = (field, text, role) => {
  hideNote();
  const note = document.createElement("p");
  [note.id, note.className, note.textContent] = ["field-note", "cell-note", text];
  note.setAttribute("role", role);
  const place = field.getBoundingClientRect();
  const inset = `${place.bottom + 2}px auto auto ${place.left}px`;
  Object.assign(note.style, { position: "fixed", inset, zIndex: "3000", pointerEvents: "none" });
  document.body.append(note);
  const { right, bottom, height } = note.getBoundingClientRect();
  if (right > innerWidth) note.style.inset = `${place.bottom + 2}px 8px auto auto`;
  if (bottom > innerHeight) note.style.insetBlock = `${Math.max(place.top - height - 2, 8)}px auto`;
  if (role === "alert") field.setAttribute("aria-errormessage", note.id);
  told = { field, note };
  return note;
};

addEventListener("focusout", event => {
  if (event.target === told?.field) hideNote();
});
