// What the users screen transfers, as `scripts/check-budget.mjs` counts it.
import { screenSizes } from '../../scripts/screen-sizes.mjs';

const GOAL = { js: 175, css: 14 };

/** @type {import('../types').Row} */
export const wire = {
  name: 'wire',
  measure: async () => {
    const users = screenSizes().find(({ route }) => route === 'users');
    if (!users) throw new Error('The build has no users screen.');
    return /** @type {const} */ (['js', 'css']).map((type) => ({
      what: `${type === 'js' ? 'JavaScript' : 'CSS'} of the users screen, Brotli`,
      value: users[type] / 1000,
      unit: 'kB',
      goal: GOAL[type],
    }));
  },
};
