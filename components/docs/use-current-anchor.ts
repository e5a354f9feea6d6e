import { useEffect, useState } from "react";

/** The part of the page at the top of the window: the last of those that begin above a line near it. */
export function useCurrentAnchor(): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const parts = [...document.querySelectorAll<HTMLElement>("main article[id], main section[data-guide]")];
    const visible = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target);
          else visible.delete(target);
        }
        setCurrent(parts.find((part) => visible.has(part))?.id ?? null);
      },
      { rootMargin: "-80px 0px -70% 0px" },
    );
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return current;
}
