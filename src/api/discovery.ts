import { operations, type OperationId } from './generated/operations.gen';

/**
 * Removes the parameter names from a path template: each description chooses its own. The server describes the namespace
 * and the name of a repository as one parameter.
 */
const nameless = (template: string) =>
  template.replaceAll(/\{[^}]*\}/g, '{}').replace('/repository/{}/{}/', '/repository/{}/');

const METHODS = new Set(['get', 'head', 'post', 'put', 'patch', 'delete', 'options']);

/**
 * The operations in a registry's own description, each as method and path (C 3.8). A path listed without any method
 * counts for every method: the configuration dump is listed that way (C 12.1).
 */
export type Described = ReadonlySet<string>;

const ANY = '*';

/**
 * Parses the `paths` of a registry's own description.
 *
 * @returns undefined where nothing is described: otherwise every operation would count as missing
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
