import type { Answer } from '../core/exchange';
import type { Application } from '../state/tokens';

const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, content: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  body: `<!doctype html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body><h1>${title}</h1>\n${content}\n</body>\n</html>\n`,
});

/** What the user is asked to approve, as the forms send it on. */
export type Request = {
  clientId: string;
  redirectUri: string;
  scope: string;
  state: string | null;
  responseType: string;
};

function form(action: string, button: string, request: Request, csrfToken: string): string {
  const fields = {
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: request.scope,
    ...(request.state === null ? {} : { state: request.state }),
    response_type: request.responseType,
    _csrf_token: csrfToken,
  };
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('\n');
  return `<form method="post" action="/oauth/${action}">\n${inputs}\n<button>${button}</button>\n</form>`;
}

/** Builds the page that asks the user to approve the application's request. */
export function consentPage(
  { name, owner }: Application,
  scopes: readonly string[],
  request: Request,
  csrfToken: string,
): Answer {
  const wanted = scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('');
  return page(
    `Authorize ${escaped(name)}`,
    `<p>The application ${escaped(name)} of ${escaped(owner.name)} asks for:</p>
<ul>${wanted}</ul>
${form('authorizeapp', 'Authorize', request, csrfToken)}
${form('denyapp', 'Cancel', request, csrfToken)}`,
  );
}

/** Builds the page that shows the token from its own fragment, for copying. */
export const localAppPage = (): Answer =>
  page(
    'Your access token',
    `<p><output id="token"></output></p>
<script>
document.getElementById('token').textContent =
  new URLSearchParams(location.hash.slice(1)).get('access_token') ?? 'There is none.';
</script>`,
  );

/** Builds the page that replaces the token page if there is no token. */
export const canceledPage = (): Answer => page('Authorization canceled', '');
