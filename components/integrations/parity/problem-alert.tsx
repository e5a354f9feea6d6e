import type { FormProblem } from "@/components/integrations/connect/form-problem";
import { Alert } from "@/components/ui/alert";
import { Marked } from "@/components/ui/marked";

/** What the server said that belongs to no field. */
export function ProblemAlert({ problem }: { problem: FormProblem | null }) {
  if (!problem) return null;
  return (
    <Alert variant="danger" title={problem.title}>
      {problem.detail && <Marked>{problem.detail}</Marked>}
    </Alert>
  );
}
