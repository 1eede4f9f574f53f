// The memory of a page.

/** Returns the bytes in use after a collection. @param {import('playwright-core').CDPSession} cdp */
export async function heapUsed(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}
