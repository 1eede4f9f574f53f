import type { LogScene, Metadata } from './log-scene';

/** The type of performer. */
export type Actor = 'user' | 'superuser' | 'puller' | 'nobody' | 'failing' | 'somebody';
/** Whose log the entry is in: the scene's namespace's, an organization's, the actor's, the oldest account's (C 5.2). */
export type Place = 'any' | 'organization' | 'own' | 'oldest' | 'named';

export type LogKind = {
  actor: Actor;
  place: Place;
  /** Written through the API: may name the OAuth token used (C 1.0). */
  api: boolean;
  metadata: (scene: LogScene) => Metadata;
};

export type LogKinds = ReadonlyMap<string, LogKind>;

/** Returns kinds that differ only in their metadata. */
export function kinds(
  common: { actor: Actor; place: Place; api?: boolean },
  metadata: Record<string, (scene: LogScene) => Metadata>,
): [string, LogKind][] {
  return Object.entries(metadata).map(([kind, make]) => [
    kind,
    { actor: common.actor, place: common.place, api: common.api ?? true, metadata: make },
  ]);
}

export const nothing = (): Metadata => ({});
