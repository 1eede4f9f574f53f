import { ClockIcon } from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';
import { registryNow } from '@/lib/clock';
import { zoneName } from '@/lib/dates';

import classes from './top-bar.module.css';

/** Shows the zone of all times, and changes it. */
export function ZoneSwitch() {
  const { zone, setZone } = usePreferences();
  const local = zoneName('local', new Date(registryNow()));
  const name = zone === 'utc' ? 'UTC' : `Local, ${local}`;
  const other = zone === 'utc' ? `local time (${local})` : 'UTC';
  return (
    <button
      type="button"
      className={classes.quiet}
      aria-label={`Times are in ${name}. Switch to ${other}`}
      title={`Switch to ${other}`}
      onClick={() => setZone(zone === 'utc' ? 'local' : 'utc')}
    >
      <ClockIcon />
      <span aria-hidden="true">{name}</span>
    </button>
  );
}
