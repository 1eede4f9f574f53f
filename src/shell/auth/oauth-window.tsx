import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { oauthInWindow } from './oauth';

type OAuthWindowProps = { clientId: string; onToken: (token: string) => void };

/** Signs in on the registry's pages in a window of its own, so that this page stays as it is. */
export function OAuthWindow({ clientId, onToken }: OAuthWindowProps) {
  const [giveUp, setGiveUp] = useState<AbortController>();
  const [blocked, setBlocked] = useState(false);
  useEffect(() => () => giveUp?.abort(), [giveUp]);

  const open = async () => {
    giveUp?.abort();
    const controller = new AbortController();
    setGiveUp(controller);
    try {
      onToken(await oauthInWindow(clientId, controller.signal));
    } catch {
      setBlocked(!controller.signal.aborted);
    }
  };
  return (
    <>
      <Button variant="subtle" onClick={() => void open()}>
        Use the registry’s sign-in, in a new window
      </Button>
      {blocked && <p role="alert">The browser blocked the new window.</p>}
    </>
  );
}
