"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

/** A secret one types or pastes; it can be looked at. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input
        type={isShown ? "text" : "password"}
        autoCapitalize="none"
        spellCheck={false}
        className={cn("pr-10", className)}
        {...props}
      />
      <button
        type="button"
        aria-label={isShown ? "Hide what is typed" : "Show what is typed"}
        onClick={() => setIsShown(!isShown)}
        className="absolute inset-y-1 right-1 inline-flex w-8 items-center justify-center rounded-sm text-muted-foreground hover:text-foreground focus-visible:outline-offset-0"
      >
        <Icon className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
