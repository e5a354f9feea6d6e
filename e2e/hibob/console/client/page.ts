import { morph } from "./morph";

let newest = 0;
let underWay = 0;

/**
 * Shows the address as it is now. Of several at the same time the one that was asked last counts. False when the
 * sandbox doesn't answer; the page says so until it does.
 */
export async function show(address: string): Promise<boolean> {
  newest += 1;
  underWay += 1;
  const mine = newest;
  const text = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    .then((answer) => (answer.ok ? answer.text() : null))
    .catch(() => null)
    .finally(() => {
      underWay -= 1;
    });
  const offline = document.getElementById("offline");
  if (offline) offline.hidden = text !== null;
  if (text === null || mine !== newest) return false;
  const next = new DOMParser().parseFromString(text, "text/html");
  document.title = next.title;
  morph(document.body, next.body);
  openDialog();
  keepDismissed();
  return true;
}

/** Shows what is new, unless something is being shown already: on a slow machine nothing piles up. */
export async function refresh(): Promise<void> {
  if (underWay === 0 && document.visibilityState === "visible") await show(location.href);
}

/** Another place of the console: it has an address, and the way back leads back. */
export async function go(address: string, how: "push" | "replace" = "push"): Promise<void> {
  const dialog = document.querySelector("dialog");
  // Closed by itself it gives the focus back to where it came from.
  if (dialog?.open) dialog.close();
  history[how === "push" ? "pushState" : "replaceState"](null, "", address);
  await show(location.href);
}

function openDialog(): void {
  const dialog = document.querySelector("dialog");
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>("form :is(input, select):not(:disabled)")?.focus();
}

let dismissed: string | undefined;

export function dismiss(card: HTMLElement): void {
  dismissed = card.dataset.key;
  keepDismissed();
}

function keepDismissed(): void {
  for (const card of document.querySelectorAll<HTMLElement>("[data-dismissable]"))
    card.hidden = card.dataset.key === dismissed;
}
