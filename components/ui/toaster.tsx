"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

/** Toasts speak only of what the user just did. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      gap={8}
      offset={16}
      toastOptions={{
        classNames: {
          toast: "!rounded-lg !border !border-border !bg-surface !font-sans !text-foreground !text-base !shadow-pop",
          description: "!text-muted-foreground",
          actionButton: "!bg-accent !text-accent-foreground",
        },
      }}
    />
  );
}
