import { useAccess } from '@/api/access';
import { Note } from '@/components/feedback/note';

import styles from './build-notice.module.css';

/** Says that the registry runs no builds; earlier ones can be viewed all the same (C 1.24). */
export function BuildSupportOff() {
  const { features } = useAccess();
  if (features.BUILD_SUPPORT === true) return null;
  return (
    <div className={styles.notice}>
      <Note status="attention">
        <strong>Builds are off in this registry.</strong> <code>FEATURE_BUILD_SUPPORT</code> is off,
        so no new builds start. Earlier builds can still be opened here.
      </Note>
    </div>
  );
}
