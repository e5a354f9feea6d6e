"use client";

import { ArrowRight, ChevronDown } from "lucide-react";
import { parseAsInteger, useQueryState } from "nuqs";
import { useState } from "react";
import { SetupStepItem } from "@/components/integrations/connect/setup-step-item";
import { useTickedSteps } from "@/components/integrations/connect/ticked-steps";
import { headingId } from "@/components/integrations/connect/wizard-steps";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { VendorManifest } from "@/lib/integrations/types";

type Props = { manifest: VendorManifest; isCurrent: boolean; onContinue: () => void };

/** What to do at the vendor, step by step, with ticks that this browser remembers. */
export function SetupGuide({ manifest, isCurrent, onContinue }: Props) {
  const { slug, name, needs, setupSteps } = manifest;
  const [ticked, tick] = useTickedSteps(slug);
  const next = setupSteps.findIndex((_, index) => !ticked.includes(index));
  const [chosen, setChosen] = useQueryState("guide", parseAsInteger);
  const [isFolded, setIsFolded] = useState(false);
  // In the address steps count from 1, and 0 is none.
  const open = chosen === null ? next : chosen - 1;

  function tickAndMoveOn(step: number, isTicked: boolean) {
    tick(step, isTicked);
    setChosen(isTicked ? null : step + 1);
  }

  return (
    <Card aria-labelledby={headingId("prepare")} className={cn(isCurrent && "border-input/70")}>
      <header className="flex items-start gap-3 p-4">
        <div className="grid min-w-0 flex-1 gap-1">
          <h2
            id={headingId("prepare")}
            tabIndex={-1}
            className="scroll-mt-6 font-semibold text-lg focus-visible:outline-none"
          >
            In {name}
          </h2>
          <p className="text-muted-foreground text-sm text-pretty">You need: {needs}</p>
          <p role="status" className="text-muted-foreground text-sm">
            {ticked.length} of {setupSteps.length} steps done
          </p>
        </div>
        <Button
          variant="ghost"
          size="icon"
          aria-label={isFolded ? "Show the guide" : "Hide the guide"}
          aria-expanded={!isFolded}
          aria-controls="setup-guide"
          onClick={() => setIsFolded(!isFolded)}
          className="lg:hidden"
        >
          <ChevronDown
            aria-hidden="true"
            className={cn("transition-transform duration-100", !isFolded && "rotate-180")}
          />
        </Button>
      </header>
      <div id="setup-guide" className={cn("border-t", isFolded && "hidden lg:block")}>
        <ol>
          {setupSteps.map((step, index) => (
            <SetupStepItem
              key={step.title}
              slug={slug}
              index={index}
              step={step}
              isOpen={index === open}
              isTicked={ticked.includes(index)}
              onToggle={() => setChosen(index === open ? 0 : index + 1)}
              onTick={(isTicked) => tickAndMoveOn(index, isTicked)}
            />
          ))}
        </ol>
        <footer className="flex items-center justify-between gap-3 p-4">
          <p className="text-muted-foreground text-sm text-pretty">Have the ID and token? Go straight on.</p>
          <Button variant={isCurrent ? "primary" : "secondary"} onClick={onContinue}>
            Continue
            <ArrowRight aria-hidden="true" />
          </Button>
        </footer>
      </div>
    </Card>
  );
}
