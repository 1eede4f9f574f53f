// Every row, in the order of the table.
import { complete } from './complete.mjs';
import { dom } from './dom.mjs';
import { dump } from './dump.mjs';
import { exportLog } from './export.mjs';
import { heap } from './heap.mjs';
import { jump } from './jump.mjs';
import { log } from './log.mjs';
import { search } from './search.mjs';
import { sort } from './sort.mjs';
import { start } from './start.mjs';
import { trips } from './trips.mjs';
import { wire } from './wire.mjs';

/** @type {readonly import('../types').Row[]} */
export const ROWS = [
  wire,
  trips,
  start,
  complete,
  // Before a search, whose work leaves something in memory.
  heap,
  dom,
  search,
  sort,
  jump,
  exportLog,
  dump,
  log,
];
