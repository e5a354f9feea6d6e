import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed. Paper does not scroll: then every row must be there. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture of the page right after the event.
    const { classList } = document.documentElement;
    let wasDark = false;
    const start = () => {
      // Paper is light.
      wasDark = classList.contains("dark");
      classList.remove("dark");
      flushSync(() => setIsPrinting(true));
    };
    const end = () => {
      if (wasDark) classList.add("dark");
      setIsPrinting(false);
    };
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
