import type { Metadata } from "next";
import Link from "next/link";
import { PlainPage } from "@/components/shell/plain-page";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing here"
      text="The address is wrong, or what it led to has been removed."
      action={
        <Button asChild variant="primary">
          <Link href="/schedule">Go to the schedule</Link>
        </Button>
      }
    />
  );
}
