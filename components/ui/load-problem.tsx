import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type Props = { what: string; error: Error; onRetry: () => void };

/** What could not be read, why, and the button that tries again. */
export function LoadProblem({ what, error, onRetry }: Props) {
  return (
    <Alert variant="danger" title={`${what} can't be shown`} action={<Button onClick={onRetry}>Try again</Button>}>
      {error.message}
    </Alert>
  );
}
