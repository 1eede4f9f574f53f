import { version } from '../../package.json';

/** The console's own version, e.g. `0.1.0`. */
export const CONSOLE_VERSION: string = version;
