import Link from "next/link";
import { useEffect, useRef } from "react";
import type { FormProblem } from "@/components/integrations/connect/form-problem";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Marked } from "@/components/ui/marked";

/** What the server said that belongs to no field. It takes the focus, so that it is not missed below the fold. */
export function ConnectProblem({ problem, slug }: { problem: FormProblem | null; slug: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem && problem.fields.length === 0) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={box} tabIndex={-1} className="scroll-my-20 rounded-lg focus-visible:outline-none">
      <Alert
        variant="danger"
        title={problem.title}
        action={
          problem.isAlreadyConnected && (
            <Button asChild>
              <Link href={`/integrations/${slug}`}>Open it</Link>
            </Button>
          )
        }
      >
        {problem.detail && <Marked>{problem.detail}</Marked>}
      </Alert>
    </div>
  );
}
