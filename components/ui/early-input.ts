/** Set on the page's root once React has taken it over. */
export const READY = "data-ready";

/**
 * Pages are drawn by the server and can be pressed and typed into before React has loaded. That would do nothing, or be
 * lost; with this script at the top of the page it waits until its button or field reacts, and happens then.
 */
export const EARLY_INPUT = `(${keepEarlyInput.toString()})("${READY}")`;

/** Sent as its own text, so it may use nothing from outside. */
function keepEarlyInput(ready: string) {
  const kept = new Map<HTMLElement, () => void>();
  // React leaves its own key on each element that it has taken over.
  const reacts = (element: HTMLElement) =>
    document.documentElement.hasAttribute(ready) && Object.keys(element).some((key) => key.startsWith("__reactProps"));
  const press = (button: HTMLElement) => {
    // Menus open when the pointer goes down, tabs when the mouse does, everything else when it was pressed.
    for (const kind of ["pointerdown", "mousedown", "pointerup", "mouseup"])
      button.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, pointerType: "mouse" }));
    button.click();
  };
  const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string) => {
    // A file is chosen, not typed.
    if (field.type === "file") return field.dispatchEvent(new Event("change", { bubbles: true }));
    // React compares with what it last saw in a field, which may be this very text: so it sees another, and then not
    // this one.
    field.value = `${value} `;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const look = () => {
    for (const [element, happen] of kept) {
      if (element.isConnected && !reacts(element)) continue;
      kept.delete(element);
      if (element.isConnected) happen();
    }
    if (kept.size > 0) requestAnimationFrame(look);
  };
  const keep = (element: HTMLElement, happen: () => void) => {
    if (kept.size === 0) requestAnimationFrame(look);
    kept.set(element, happen);
  };
  const buttonOf = ({ target }: Event) => (target instanceof Element ? target.closest("button") : null);
  /** The button whose press has begun without React: how it ends is then not enough for menus and tabs. */
  let unheard: HTMLElement | null = null;
  document.addEventListener(
    "pointerdown",
    (event) => {
      const button = buttonOf(event);
      unheard = button;
      // React may take over for this very press: it listens on the document, after this script and before the button.
      const hear = () => {
        if (button !== null && reacts(button)) unheard = null;
      };
      button?.addEventListener("pointerdown", hear, { capture: true, once: true });
    },
    { capture: true },
  );
  document.addEventListener(
    "click",
    (event) => {
      const button = buttonOf(event);
      if (button === null || (reacts(button) && button !== unheard)) return;
      unheard = null;
      event.preventDefault();
      event.stopImmediatePropagation();
      keep(button, () => press(button));
    },
    { capture: true },
  );
  document.addEventListener(
    "input",
    ({ target: field }) => {
      const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      if (!isField || field.type === "checkbox" || field.type === "radio" || reacts(field)) return;
      const { value } = field;
      keep(field, () => type(field, value));
    },
    { capture: true },
  );
}
