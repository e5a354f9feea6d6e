import { useState } from "react";

/**
 * For a dialog that is mounted when it opens: where the focus was before, it goes again.
 * @returns the dialog's onCloseAutoFocus
 */
export function useReturnFocus(): (closing: Event) => void {
  const [opener] = useState(() => document.activeElement);
  return (closing) => {
    if (!(opener instanceof HTMLElement) || !opener.isConnected) return;
    closing.preventDefault();
    opener.focus();
  };
}
