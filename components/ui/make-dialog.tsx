"use client";

import { type ReactNode, useState } from "react";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";

type Face = { title: string; description: string; content: ReactNode };

type Props<Made> = {
  /** The button that opens it. */
  trigger: ReactNode;
  /** What is asked first. */
  ask: (on: { made: (made: Made) => void; cancel: () => void }) => Face;
  /** What came of it, shown this once. */
  show: (made: Made, done: () => void) => Face;
};

/** Makes something whose secret or address is shown once, both in one dialog. */
export function MakeDialog<Made>({ trigger, ask, show }: Props<Made>) {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<{ it: Made } | null>(null);
  function open(next: boolean) {
    setIsOpen(next);
    if (next) setMade(null);
  }
  const close = () => open(false);
  const face = made ? show(made.it, close) : ask({ made: (it) => setMade({ it }), cancel: close });
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <FacedContent face={face} isShownOnce={made !== null} />
    </Dialog>
  );
}

/** Shows once what was made elsewhere; open while there is something to show. */
export function MadeDialog<Made>({
  made,
  show,
  onDone,
}: { made: Made | null; onDone: () => void } & Pick<Props<Made>, "show">) {
  return (
    <Dialog open={made !== null} onOpenChange={(isOpen) => !isOpen && onDone()}>
      {made !== null && <FacedContent face={show(made, onDone)} isShownOnce />}
    </Dialog>
  );
}

/** What is shown once is not closed by a stray click beside the dialog. */
function FacedContent({ face, isShownOnce }: { face: Face; isShownOnce: boolean }) {
  return (
    <DialogContent onInteractOutside={(event) => isShownOnce && event.preventDefault()}>
      <DialogHeader>
        <DialogTitle>{face.title}</DialogTitle>
        <DialogDescription>{face.description}</DialogDescription>
      </DialogHeader>
      {face.content}
    </DialogContent>
  );
}
