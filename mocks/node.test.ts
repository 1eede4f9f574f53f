import { expect, it } from 'vitest';

import { mockRegistryForTests } from './node';
import { text } from './testing/look';

it("answers a test's own fetch, with a session, and forgets it with the registry", async () => {
  const { server, jar } = mockRegistryForTests({ size: 'small' });
  server.listen({ onUnhandledRequest: 'error' });
  try {
    const url = 'http://console.test';
    const token = await fetch(`${url}/csrf_token`);
    const csrfToken = text(await token.json(), 'csrf_token');
    expect(token.headers.get('Set-Cookie')).toBeNull();
    const answered = await fetch(`${url}/api/v1/signin`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken },
      body: JSON.stringify({ username: 'admin', password: 'password' }),
    });
    expect(await answered.json()).toEqual({ success: true });
    expect((await fetch(`${url}/api/v1/user/`)).status).toBe(200);
    expect((await fetch(`${url}/api/v1/user/`, { credentials: 'omit' })).status).toBe(401);
    await expect(fetch(`${url}/api/v1/superuser/users/fail-drop`)).rejects.toThrow(TypeError);
    jar.value = null;
    expect((await fetch(`${url}/api/v1/user/`)).status).toBe(401);
  } finally {
    server.close();
  }
});
