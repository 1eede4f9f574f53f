import { refusedValue } from '../core/failures';
import type { Registry } from '../registry';

const NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** Checks the name of a user or organization (C 1.2). */
export function checkName(name: string): void {
  if (name.length < 2 || name.length > 255) {
    throw refusedValue(`Invalid name ${name}: it must have 2 to 255 characters.`);
  }
  if (!NAME.test(name)) {
    throw refusedValue(
      `Invalid name ${name}: only lower-case letters and digits, with single dots, dashes or underscores between them.`,
    );
  }
}

/** Checks an e-mail address (C 1.2). */
export function checkEmail(email: string | undefined): void {
  const [local = '', domain = '', ...more] = (email ?? '').split('@');
  const labels = domain.split('.');
  const valid =
    email !== undefined &&
    more.length === 0 &&
    local !== '' &&
    labels.length > 1 &&
    labels.every((label) => label !== '') &&
    email.length <= 254;
  if (!valid) throw refusedValue(`Invalid e-mail address: ${email ?? 'None'}`);
}

/** Checks that a name is free among users, organizations and deletions not yet purged (C 1.2, 1.4). */
export function checkFree(registry: Registry, name: string): void {
  if (registry.accounts.byName(name)) {
    throw refusedValue(`A user or organization named ${name} exists already.`);
  }
  if (registry.accounts.isBeingDeleted(name)) {
    throw refusedValue(`The namespace ${name} is still being deleted.`);
  }
}
