import { useAccess } from '@/api/access';
import type { Build, BuildProgress } from '@/api/queries/builds';
import { Whole } from '@/components/feedback/truncate';
import { AttentionIcon, DangerIcon, InfoIcon } from '@/components/icons';

import styles from './build-notices.module.css';
import { phaseExplanation, phaseMeaning } from './build-phases';
import { errorReasons } from './log-lines';

type BuildNoticesProps = { build: Build; progress: BuildProgress | undefined };

/** What to know before reading the log: why the build failed, or what is hidden. */
export function BuildNotices({ build, progress }: BuildNoticesProps) {
  const { features } = useAccess();
  const explanation = phaseExplanation(build);
  const { status } = phaseMeaning(build.phase);
  const failure = progress?.log.entries.findLast(({ type }) => type === 'error');
  const reasons = failure ? errorReasons(failure) : [];
  return (
    <div className={styles.notices}>
      {explanation !== undefined && (
        <div className={styles.notice} data-status={status}>
          {status === 'danger' ? (
            <DangerIcon />
          ) : status === 'attention' ? (
            <AttentionIcon />
          ) : (
            <InfoIcon />
          )}
          <div className={styles.words}>
            <p>{explanation}</p>
            {status === 'danger' && failure && (
              <p className={styles.quote}>
                <Whole text={failure.message} />
                {reasons.length > 0 && (
                  <span className={styles.dim}>
                    {' '}
                    (<bdi>{reasons.join(' · ')}</bdi>)
                  </span>
                )}
              </p>
            )}
            {typeof build.error === 'string' && (
              <p className={styles.quote}>
                <span className="visually-hidden">The registry says: </span>
                <Whole text={build.error} />
              </p>
            )}
          </div>
        </div>
      )}
      {features.BUILD_SUPPORT !== true && <BuildSupportOff />}
    </div>
  );
}

/** Builds can be viewed whether or not the registry still runs any (C 1.24). */
export function BuildSupportOff() {
  return (
    <div className={styles.notice} data-status="info">
      <InfoIcon />
      <p>
        Builds are off in this registry (FEATURE_BUILD_SUPPORT), so no new builds start. Earlier
        builds can still be opened here.
      </p>
    </div>
  );
}
