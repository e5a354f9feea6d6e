/** The button of an event, if it is drawn. */
export function findEventButton(eventId: string, within: ParentNode | null): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(eventId)}"]`) ?? null;
}

/** Where the keyboard is on the schedule. */
export function findSpot(within: ParentNode): HTMLElement | null {
  return within.querySelector<HTMLElement>("[data-spot]");
}
