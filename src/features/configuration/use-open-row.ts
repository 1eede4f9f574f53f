import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';

import { useCommands } from '@/components/commands/commands';
import { useClosingParameter } from '@/components/detail/closing';
import { useLatest } from '@/components/table/use-latest';
import type { TreeNode } from '@/lib/json-tree';

import { addressOf } from './node-address';
import type { ConfigurationView } from './use-configuration';

const route = getRouteApi('/_console/configuration');

const NO_ROWS: readonly TreeNode[] = [];

/** Returns the row whose details are open, among the visible ones, and how to open another one or none. */
export function useOpenRow({ visible, opened }: ConfigurationView) {
  const navigate = route.useNavigate();
  const [beside, setBeside] = useState(false);
  const rows = visible?.rows ?? NO_ROWS;
  const index = useMemo(() => (opened ? rows.indexOf(opened) : -1), [rows, opened]);

  const open = (node: TreeNode, replace = beside) =>
    void navigate({ search: (now) => ({ ...now, key: addressOf(node) }), replace });
  const close = useClosingParameter('key');
  const go = (step: 1 | -1) => {
    const node = index < 0 ? undefined : rows[index + step];
    if (node) open(node, true);
  };

  const step = useLatest(go);
  useCommands(
    useMemo(
      () =>
        beside
          ? [
              {
                id: 'configuration.next',
                label: 'Next row',
                group: 'Configuration',
                shortcut: 'j',
                run: () => step.current(1),
              },
              {
                id: 'configuration.previous',
                label: 'Previous row',
                group: 'Configuration',
                shortcut: 'k',
                run: () => step.current(-1),
              },
            ]
          : [],
      [beside, step],
    ),
  );

  return {
    open,
    close,
    /** For `ListRowsContext`. */
    rows: { count: rows.length, index, go, setBeside },
  };
}
