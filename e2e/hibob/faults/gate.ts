/** One call that waits until it is let go: at the door, or with its answer ready. */
export type Gate = { callsBefore: number; isAnswered: boolean; arrive: () => void; opened: Promise<void> };

export type HeldCall = {
  /** Settles when the call is there and waits. */
  arrived: Promise<void>;
  /** Lets it go; without it, takes the gate away. May be called twice. */
  release: () => void;
};

/** Adds a gate that holds the first call after `after` others. */
export function holdCall(gates: Gate[], after: number, isAnswered: boolean): HeldCall {
  const arrival = Promise.withResolvers<void>();
  const opening = Promise.withResolvers<void>();
  const gate: Gate = { callsBefore: after, isAnswered, arrive: arrival.resolve, opened: opening.promise };
  gates.push(gate);
  return {
    arrived: arrival.promise,
    release: () => {
      if (gates.includes(gate)) gates.splice(gates.indexOf(gate), 1);
      opening.resolve();
    },
  };
}

/** Counts a call that comes in. Returns the gate that it has to wait at, which holds no other then. */
export function takeGate(gates: Gate[]): Gate | undefined {
  const mine = gates.find((gate) => gate.callsBefore <= 0);
  for (const gate of gates) gate.callsBefore -= 1;
  if (mine) gates.splice(gates.indexOf(mine), 1);
  return mine;
}

export async function waitAt(gate: Gate): Promise<void> {
  gate.arrive();
  await gate.opened;
}
