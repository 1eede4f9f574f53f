import { shellViews } from './shell';
import { usersViews } from './users';
import type { View } from './view';

/** Every screen and dialog of the console. */
export const VIEWS: readonly View[] = [...shellViews, ...usersViews];
