/** HiBob's names are compared without case, spaces and marks: its documents write them in several ways. */
export function fold(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/[^a-z0-9]/g, "");
}
