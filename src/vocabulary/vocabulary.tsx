import { Controls, Fields } from './controls';
import { Charts, UsageBars } from './sizes';
import { Badges, Messages, Notices } from './states';
import { BulkRuns, StatusLines, Tables } from './tables';
import { OverSpecimens } from './over';
import styles from './vocabulary.module.css';

/** Every shared component in every state, made of the components themselves with fixed values. */
export function Vocabulary() {
  return (
    <main className={styles.page} data-vocabulary>
      <Controls />
      <Fields />
      <Badges />
      <Notices />
      <Messages />
      <UsageBars />
      <Charts />
      <Tables />
      <StatusLines />
      <BulkRuns />
      <OverSpecimens />
    </main>
  );
}
