let origin: string | undefined;

/** Returns the registry's origin, such as `https://registry.example.org`; by default the console's own. */
export const registryOrigin = (): string => origin ?? location.origin;

/** Whether the registry has another origin: the browser then hides its responses unless it allows them (C 3.7). */
export const isCrossOrigin = (): boolean => registryOrigin() !== location.origin;

/** Points the console at a registry. */
export function setRegistryOrigin(next: string): void {
  origin = next;
}
