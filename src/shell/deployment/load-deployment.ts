import { baseUrl } from '@/base';
import { defaultDeployment, type Deployment } from '@/lib/deployment';

/**
 * Loads `console.json` beside `index.html`. If there is none (a missing file, or a server that answers every path with
 * a page), the defaults apply.
 *
 * @throws {DeploymentError} if the file is invalid
 */
export async function loadDeployment(): Promise<Deployment> {
  const response = await fetch(new URL('console.json', baseUrl), { cache: 'no-cache' });
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) return defaultDeployment(location.origin);
  const { readDeployment } = await import('@/lib/deployment-file');
  return readDeployment(await response.text(), location.origin);
}
