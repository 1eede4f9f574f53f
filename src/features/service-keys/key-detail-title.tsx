import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { Target } from '@/components/dialog/target';
import { keyLabel, shortKid } from '@/lib/service-key-words';

type KeyTitleProps = { kid: string; serviceKey: ServiceKey | undefined };

/** What the key is called; its ID is in the address, so there is a title before there is a key. */
export function KeyTitle({ kid, serviceKey }: KeyTitleProps) {
  return (
    // The focus begins here: there is something to read before there is something to do.
    <span className={detail.subject} tabIndex={-1} data-autofocus>
      <span className="visually-hidden">Service key </span>
      <Target>{serviceKey ? keyLabel(serviceKey) : shortKid(kid)}</Target>
    </span>
  );
}
