import { baseUrl } from '@/base';
import { defaultDeployment, type Deployment } from '@/lib/deployment';
import { takeEarly } from '@/lib/head-start';

/**
 * Loads `console.json` beside `index.html`. If there is none (a missing file, or a server that answers every path with
 * a page), the defaults apply.
 *
 * @throws {DeploymentError} if the file is invalid
 */
export async function loadDeployment(): Promise<Deployment> {
  const { href } = new URL('console.json', baseUrl);
  const response = await (takeEarly(href)?.response ?? fetch(href, { cache: 'no-cache' }));
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) return defaultDeployment(location.origin);
  const text = await response.text();
  // The usual file, as `{}`, needs no reader.
  if (/^\s*\{\s*\}\s*$/.test(text)) return defaultDeployment(location.origin);
  const { readDeployment } = await import('@/lib/deployment-file');
  return readDeployment(text, location.origin);
}
