"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useEffect, useRef } from "react";
import { ConnectForm } from "@/components/integrations/connect/connect-form";
import { SetupGuide } from "@/components/integrations/connect/setup-guide";
import { headingId, STEPS, type Step, WizardSteps } from "@/components/integrations/connect/wizard-steps";
import { HandOverCard } from "@/components/integrations/hand-over/hand-over-card";
import { PageHeader } from "@/components/ui/page-header";
import { findVendor } from "@/lib/integrations/catalog";

const stepInAddress = parseAsStringLiteral(STEPS).withDefault("prepare").withOptions({ history: "push" });

type Props = { slug: string; today: string; hasApiKeyConnection: boolean };

/**
 * Connects an integration. The three steps stand on one page; the address says which one has the attention, so that
 * back and forward move between them and nothing has to be clicked through.
 * @param props.today of the organization, `YYYY-MM-DD`
 */
export function ConnectWizard({ slug, today, hasApiKeyConnection }: Props) {
  const manifest = findVendor(slug);
  const [step, setStep] = useQueryState("step", stepInAddress);
  // An address may lead straight to a later step.
  const shown = useRef<Step>("prepare");

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    attend(step);
  }, [step]);

  /** Says where somebody is at work already: nothing moves. */
  function stayAt(next: Step) {
    if (next === step) return;
    shown.current = next;
    setStep(next);
  }

  function goTo(next: Step) {
    stayAt(next);
    attend(next);
  }

  if (!manifest) return null;
  return (
    <>
      <PageHeader
        title={`Connect ${manifest.name}`}
        description={`About five minutes in ${manifest.name} and one here. Nothing is saved before you press Connect with ${manifest.name}.`}
      />
      <WizardSteps current={step} onChoose={goTo} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] xl:gap-8">
        <div className="grid gap-6">
          <SetupGuide manifest={manifest} isCurrent={step === "prepare"} onContinue={() => goTo("connect")} />
          <HandOverCard slug={slug} today={today} connectionId={null} />
        </div>
        <ConnectForm
          manifest={manifest}
          today={today}
          hasApiKeyConnection={hasApiKeyConnection}
          onTest={() => stayAt("connect")}
          onAllPassed={() => goTo("review")}
        />
      </div>
    </>
  );
}

/** Moves focus to a step, and the page where its heading is not in the upper half of what one sees. */
function attend(step: Step) {
  const heading = document.getElementById(headingId(step));
  if (!heading) return;
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) heading.scrollIntoView({ block: "start", behavior: "smooth" });
}
