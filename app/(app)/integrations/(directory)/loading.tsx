import { DirectorySkeleton } from "@/components/integrations/directory/directory-skeleton";

export default function Loading() {
  return <DirectorySkeleton />;
}
