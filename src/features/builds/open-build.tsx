import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { type FoundId, findBuildIds } from '@/lib/build-ids';
import { formatCount } from '@/lib/text';

import styles from './builds-page.module.css';

/** Accepts any pasted text and finds the UUID in it. */
export function OpenBuild() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  // Pasted text may hold more than a UUID, even secrets: it goes neither into the address nor into storage.
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundId[] | null>(null);

  const open = () => {
    const ids = findBuildIds(text);
    setFound(ids);
    const [only] = ids;
    if (only && ids.length === 1) void navigate({ to: '/builds/$uuid', params: { uuid: only.id } });
    else if (ids.length === 0) field.current?.focus();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <div className={styles.field}>
        <TextInput
          ref={field}
          label="Build UUID, or any text or address that contains it"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          error={found?.length === 0}
          aria-describedby="open-build-error"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setFound(null);
          }}
        />
        <Button type="submit">Open build</Button>
      </div>
      <output id="open-build-error" className={styles.error}>
        {found?.length === 0 &&
          (text.trim() === ''
            ? 'Enter or paste a UUID.'
            : 'This contains no UUID. A UUID looks like 3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11.')}
      </output>
      {found && found.length > 1 && <Choice found={found} />}
    </form>
  );
}

function Choice({ found }: { found: readonly FoundId[] }) {
  return (
    <section className={styles.section} aria-labelledby="found-ids">
      <h2 id="found-ids">{formatCount(found.length, 'UUID')} found. Which one is the build’s?</h2>
      <ul className={styles.list}>
        {found.map(({ id, before }) => (
          <li key={id}>
            <Link to="/builds/$uuid" params={{ uuid: id }} className={styles.item} data-found>
              <span>
                {before !== '' && <span className={styles.faint}>…{before}</span>}
                <span className={styles.id}>{id}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
