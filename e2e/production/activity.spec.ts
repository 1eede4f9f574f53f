import { addDays, dayOf } from '../../src/lib/days';
import { activity, createFile, exportDialog } from '../support/activity';
import { countOf, entriesSent, linesOf, mostInFlight } from '../support/logs';
import { expect, test } from '../support/own-registry';
import { signIn } from '../support/sign-in';
import { downloaded } from '../support/users';

const OWNER = 'payments';
const ROBOT = 'payments+ci';

/** Returns whether an entry names the robot: as performer, in full in its metadata, or in short in its owner's log. */
function isAbout(entry: unknown): boolean {
  const at = (name: string, of: unknown = entry): unknown => Reflect.get(Object(of), name);
  const metadata = Object(at('metadata'));
  return (
    at('name', at('performer')) === ROBOT ||
    Object.values(metadata).includes(ROBOT) ||
    (at('robot', metadata) === 'ci' && at('name', at('namespace')) === OWNER)
  );
}

test('the activity of a busy robot in 30 days is stopped and resumed, and its export is what the registry has, byte for byte', async ({
  page,
  own,
}) => {
  // The registry has tens of thousands of entries in these days.
  test.setTimeout(900_000);
  const site = await own({ size: 'huge' });
  // Ends yesterday, so that nothing is added to it.
  const to = addDays(dayOf(Date.now()), -1);
  const range = { from: addDays(to, -29), to };
  const most = mostInFlight(page);
  const sent = entriesSent(page);
  const { region } = activity(page);
  const searched = region.getByText(/of [\d,]+ log entries searched\.$/);
  const exportAs = async (save: string) => {
    await createFile(page, /^NDJSON/);
    const file = await downloaded(page, () =>
      exportDialog(page).getByRole('button', { name: save }).click(),
    );
    await page.keyboard.press('Escape');
    await expect(exportDialog(page)).toHaveCount(0);
    return file;
  };

  await page.goto(
    `${site.console}activity?of=${encodeURIComponent(`robot:${ROBOT}`)}&from=${range.from}&to=${range.to}`,
  );
  await signIn(page);
  await page.getByRole('button', { name: 'Load entire range' }).click({ timeout: 60_000 });
  await expect(searched).toContainText(/^Loaded back to .* [4-9],\d{3} of/, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Load entire range' })).toBeVisible();
  const stopped = await exportAs('Save partial file');
  expect(stopped.name).toMatch(/^quay-activity-robot-payments-ci-.*-partial\.ndjson$/);
  expect(stopped.text.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Load entire range' }).click();
  await expect(region.getByText(/^Entire range loaded\./)).toBeVisible({ timeout: 800_000 });
  const { name, text } = await exportAs('Save file');
  expect(name).toBe(`quay-activity-robot-payments-ci-${range.from}-to-${range.to}.ndjson`);
  const held = await sent();
  expect(held).toHaveLength(await countOf(site.registry, range));
  const whole = linesOf(held.filter(isAbout));
  expect(text === whole).toBe(true);
  expect(whole.startsWith(stopped.text)).toBe(true);
  expect(text.split('\n').length).toBeGreaterThan(50);
  expect(text.length).toBeGreaterThan(stopped.text.length);
  expect(most()).toBe(1);
});
