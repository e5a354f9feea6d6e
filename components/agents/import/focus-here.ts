/** As a ref: what had the focus before is gone, and the reader goes on with what came instead. */
export function focusHere(element: HTMLElement | null): void {
  element?.focus();
}
