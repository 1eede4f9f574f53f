/** True in the build that contains the mock registry; a constant, so that other builds drop that code. */
declare const __DEMO__: boolean;
