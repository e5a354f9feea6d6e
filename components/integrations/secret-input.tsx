"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

/** A field for a secret: masked until the eye is pressed, and nothing for browsers or password managers to keep. */
export function SecretInput({ className, ...props }: ComponentProps<"input">) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input
        type={isShown ? "text" : "password"}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        data-1p-ignore
        data-lpignore="true"
        className={cn("pr-10 font-mono text-sm", className)}
        {...props}
      />
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={isShown ? "Hide characters" : "Show characters"}
        onClick={() => setIsShown(!isShown)}
        className="absolute top-1/2 right-1 -translate-y-1/2 text-muted-foreground"
      >
        <Icon aria-hidden="true" />
      </Button>
    </div>
  );
}
