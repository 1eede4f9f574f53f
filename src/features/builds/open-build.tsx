import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { ShortId } from '@/components/feedback/short-id';
import { Overlay } from '@/components/dialog/overlay';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { TrashIcon } from '@/components/icons';
import { type FoundId, findBuildIds } from '@/lib/build-ids';
import { formatCount } from '@/lib/text';

import { phaseMeaning } from './build-phases';
import styles from './open-build.module.css';
import { forgetBuilds, useRecentBuilds } from './recent-builds';

/** Opens a build by its UUID, or one that was opened before; also builds that the list does not show. */
export function OpenBuildDialog({ onClose }: { onClose: () => void }) {
  return (
    <Overlay title="Open build by UUID" width={560} onClose={onClose}>
      <div className={styles.stack}>
        <OpenBuild />
        <RecentBuilds />
        <p className={styles.help}>
          The UUID of a build is in the address of its page in the registry,{' '}
          <code>/repository/namespace/name/build/…</code>, and in the usage logs as{' '}
          <code>build_id</code> or <code>build_uuid</code>.
        </p>
      </div>
    </Overlay>
  );
}

/** Accepts any pasted text and finds the UUID in it. */
function OpenBuild() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  // Pasted text may hold more than a UUID, even secrets: it goes neither into the address nor into storage.
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundId[] | null>(null);

  const open = () => {
    const ids = findBuildIds(text);
    setFound(ids);
    const [only] = ids;
    // Back leads to the list, not to this dialog.
    if (only && ids.length === 1)
      void navigate({ to: '/builds/$uuid', params: { uuid: only.id }, replace: true });
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
          data-autofocus
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
            <Link
              to="/builds/$uuid"
              params={{ uuid: id }}
              replace
              className={styles.item}
              data-found
            >
              <span>
                <span className={styles.found}>{id}</span>
                {before !== '' && <span className={styles.faint}>after “{before.trim()}”</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The builds opened in this browser before, as they were then. */
function RecentBuilds() {
  const builds = useRecentBuilds();
  return (
    <section className={styles.section} aria-labelledby="recent-builds">
      <div className={styles.head}>
        <h2 id="recent-builds">Recently opened</h2>
        {builds.length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<TrashIcon />}
            onClick={forgetBuilds}
          >
            Clear recent builds
          </Button>
        )}
      </div>
      {builds.length === 0 ? (
        <p className={styles.faint}>
          Builds you open are listed here with UUID, repository and phase. The list is kept in this
          browser only.
        </p>
      ) : (
        <ul className={styles.list} aria-labelledby="recent-builds">
          {builds.map(({ id, namespace, name, phase }) => {
            const { label, status } = phaseMeaning(phase);
            return (
              <li key={id}>
                <Link to="/builds/$uuid" params={{ uuid: id }} replace className={styles.item}>
                  <span className={styles.name}>
                    <Truncate text={`${namespace}/${name}`} />
                  </span>
                  <StatusBadge status={status} label={label} quiet={status === 'ok'} />
                  <ShortId id={id} />
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
