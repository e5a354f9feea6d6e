import { cn } from "@/components/ui/cn";
import type { Method } from "@/lib/api/openapi/types";

const LOOKS: Record<Method, string> = {
  get: "bg-accent-surface text-accent",
  post: "bg-success-surface text-success",
  put: "bg-warning-surface text-warning",
  patch: "bg-warning-surface text-warning",
  delete: "bg-danger-surface text-danger",
};

export function MethodBadge({ method }: { method: Method }) {
  return (
    <span
      className={cn(
        "inline-flex h-5 items-center rounded-sm px-1.5 font-medium font-mono text-xs uppercase",
        LOOKS[method],
      )}
    >
      {method}
    </span>
  );
}
