/** Id of the list, which takes the focus when the row that had it is gone. */
export const LIST_ID = "agent-list";

/** Leads the focus back to an agent's menu, or to the list when the agent is not in it any more. */
export function focusAgent(email: string): void {
  const menu = document.querySelector<HTMLElement>(`[data-agent="${CSS.escape(email)}"] [aria-haspopup=menu]`);
  (menu ?? document.getElementById(LIST_ID))?.focus({ preventScroll: menu === null });
}
