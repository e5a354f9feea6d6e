import { HandOverEnded } from "@/components/hand-over/hand-over-ended";
import { HandOverFrame } from "@/components/hand-over/hand-over-frame";

export default function LinkEnded() {
  return (
    <HandOverFrame>
      <HandOverEnded />
    </HandOverFrame>
  );
}
