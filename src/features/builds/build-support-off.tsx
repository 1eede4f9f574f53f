import { useAccess } from '@/api/access';
import { Banner } from '@/components/feedback/banner';
import { AttentionIcon } from '@/components/icons';

/** Says that the registry runs no builds; earlier ones can be viewed all the same (C 1.24). */
export function BuildSupportOff() {
  const { features } = useAccess();
  if (features.BUILD_SUPPORT === true) return null;
  return (
    <Banner role="note" icon={<AttentionIcon />} title="Builds are off in this registry.">
      No new builds start (<code>FEATURE_BUILD_SUPPORT</code>). Earlier builds can still be opened
      here.
    </Banner>
  );
}
