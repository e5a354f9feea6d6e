/** The look that every text-like control shares. 16 px on touch screens, so that phones do not zoom in. */
export const controlLook =
  "w-full min-w-0 rounded-md border border-input/70 bg-surface px-2.5 text-base text-foreground transition-colors placeholder:text-muted-foreground hover:border-input focus-visible:border-ring focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-surface-2 disabled:text-muted-foreground aria-invalid:border-danger pointer-coarse:text-lg";
