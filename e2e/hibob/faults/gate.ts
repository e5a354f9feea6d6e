/** One call that waits until it is let go. */
export type Gate = { callsBefore: number; arrive: () => void; opened: Promise<void> };

export type HeldCall = {
  /** Settles when the call is there and waits. */
  arrived: Promise<void>;
  /** Lets it go; without it, takes the gate away. May be called twice. */
  release: () => void;
};

/** Adds a gate that holds the first call after `after` others. */
export function holdCall(gates: Gate[], after: number): HeldCall {
  const arrival = Promise.withResolvers<void>();
  const opening = Promise.withResolvers<void>();
  const gate: Gate = { callsBefore: after, arrive: arrival.resolve, opened: opening.promise };
  gates.push(gate);
  return {
    arrived: arrival.promise,
    release: () => {
      if (gates.includes(gate)) gates.splice(gates.indexOf(gate), 1);
      opening.resolve();
    },
  };
}

/** Counts a call that comes in, and waits when it is one to hold. */
export async function passGates(gates: Gate[]): Promise<void> {
  const mine = gates.find((gate) => gate.callsBefore <= 0);
  for (const gate of gates) gate.callsBefore -= 1;
  if (!mine) return;
  gates.splice(gates.indexOf(mine), 1);
  mine.arrive();
  await mine.opened;
}
