import { operations, type OperationId } from './generated/operations.gen';

/** A path template with the names of its parameters taken off: they are the describer's choice. */
const nameless = (template: string) => template.replaceAll(/\{[^}]*\}/g, '{}');

const METHODS = new Set(['get', 'head', 'post', 'put', 'patch', 'delete', 'options']);

/**
 * The operations that a registry's own description names, each by method and path (C 3.8). A path that it names without
 * any method counts for every method: that is how it names the configuration dump (C 12.1).
 */
export type Described = ReadonlySet<string>;

const ANY = '*';

/**
 * Reads the `paths` of a registry's own description.
 *
 * @returns undefined where nothing is described: everything would be taken for missing
 */
export function describedBy(paths: unknown): Described | undefined {
  if (typeof paths !== 'object' || paths === null) return undefined;
  const described = Object.entries(paths).flatMap(([path, item]) => {
    const methods = Object.keys(Object(item)).filter((key) => METHODS.has(key));
    return (methods.length === 0 ? [ANY] : methods).map((method) => `${method} ${nameless(path)}`);
  });
  return described.length === 0 ? undefined : new Set(described);
}

/** Whether a registry describes an operation of the contract. */
export function isDescribed(id: OperationId, described: Described): boolean {
  const { method, path } = operations[id];
  const bare = nameless(path);
  return described.has(`${method} ${bare}`) || described.has(`${ANY} ${bare}`);
}
