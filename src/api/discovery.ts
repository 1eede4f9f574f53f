import { operations, type OperationId } from './generated/operations.gen';

/** A path template with the names of its parameters taken off: they are the describer's choice. */
const nameless = (template: string) => template.replaceAll(/\{[^}]*\}/g, '{}');

/** The operations that a registry's own description names, each by method and path (C 3.8). */
export type Described = ReadonlySet<string>;

/**
 * Reads the `paths` of a registry's own description.
 *
 * @returns undefined where nothing is described: everything would be taken for missing
 */
export function describedBy(paths: unknown): Described | undefined {
  if (typeof paths !== 'object' || paths === null) return undefined;
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(Object(item)).map((method) => `${method} ${nameless(path)}`),
  );
  return described.length === 0 ? undefined : new Set(described);
}

/** Whether a registry describes an operation of the contract. */
export function isDescribed(id: OperationId, described: Described): boolean {
  const { method, path } = operations[id];
  return described.has(`${method} ${nameless(path)}`);
}
