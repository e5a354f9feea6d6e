/**
 * Makes one element like another, changing only what differs: so the focus, the selection and the place where one has
 * scrolled to stay. Children are the same when their `data-key` or `id` is, otherwise by their place. What has the same
 * `data-keep` is left alone with all that was typed into it.
 */
export function morph(from: Element, to: Element): void {
  if (from instanceof HTMLElement && to instanceof HTMLElement && isKept(from, to)) return;
  morphAttributes(from, to);
  const old = new Map([...from.children].flatMap((child) => (keyOf(child) ? [[keyOf(child), child] as const] : [])));
  let place = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const known = wanted instanceof Element ? old.get(keyOf(wanted)) : undefined;
    const match = known ?? (place && isAlike(place, wanted) ? place : null);
    if (!match) {
      from.insertBefore(document.importNode(wanted, true), place);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else from.insertBefore(match, place);
    if (match instanceof Element && wanted instanceof Element) morph(match, wanted);
    else if (match.nodeValue !== wanted.nodeValue) match.nodeValue = wanted.nodeValue;
  }
  while (place) {
    const next: ChildNode | null = place.nextSibling;
    place.remove();
    place = next;
  }
}

function morphAttributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !isOurs(from, name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value && !isOurs(from, name)) from.setAttribute(name, value);
  }
  // A field that somebody changed no longer follows its attribute; what the address says it has to.
  if (from === document.activeElement) return;
  if (from instanceof HTMLInputElement && from.type === "search") from.value = to.getAttribute("value") ?? "";
  if (from instanceof HTMLOptionElement) from.selected = to.hasAttribute("selected");
}

/** What the page does to itself is not in what the server says. */
function isOurs(element: Element, name: string): boolean {
  return element instanceof HTMLDialogElement && name === "open";
}

function isKept(from: HTMLElement, to: HTMLElement): boolean {
  return from.dataset.keep !== undefined && from.dataset.keep === to.dataset.keep;
}

function isAlike(from: Node, to: Node): boolean {
  if (!(from instanceof Element && to instanceof Element))
    return from.nodeType === to.nodeType && !(to instanceof Element);
  return from.tagName === to.tagName && !keyOf(from) && !keyOf(to);
}

function keyOf(element: Element): string {
  const { key = "", keep = "" } = element instanceof HTMLElement ? element.dataset : {};
  return key || keep || element.id;
}
