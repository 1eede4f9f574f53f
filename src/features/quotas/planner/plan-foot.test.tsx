import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { planTotals } from '@/lib/quota-plan';

import { PlanFoot } from './plan-foot';

describe('the foot of a plan', () => {
  it.each([true, false])('runs a plan only if it follows from what is entered: %s', (settled) => {
    render(
      <MantineProvider>
        <PlanFoot
          totals={{ ...planTotals([]), change: 1 }}
          changes={1}
          settled={settled}
          refusal={undefined}
          onCancel={() => undefined}
          onRun={() => undefined}
        />
      </MantineProvider>,
    );
    const button = screen.getByRole('button', { name: 'Change 1 quota' });
    expect(button.getAttribute('aria-disabled')).toBe(settled ? null : 'true');
  });
});
