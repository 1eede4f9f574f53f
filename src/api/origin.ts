let origin: string | undefined;

/** The registry's origin, such as `https://registry.example.org`; the console's own unless a deployment says otherwise. */
export const registryOrigin = (): string => origin ?? location.origin;

/** Whether the browser keeps the registry's answers from the console unless the registry allows it (C 3.7). */
export const isCrossOrigin = (): boolean => registryOrigin() !== location.origin;

/** Points the console at a registry. */
export function setRegistryOrigin(next: string): void {
  origin = next;
}
