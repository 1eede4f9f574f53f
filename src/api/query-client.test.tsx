import { QueryClientProvider, useMutation } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { expect, test } from 'vitest';

import { createQueryClient } from './query-client';

/** Ends in a task of its own before any timer of zero can fire, as a second press of a key may. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

test('a form is drawn as sending before the next key can submit it again', async () => {
  let sent = 0;
  function Form() {
    const { register, handleSubmit } = useForm({ defaultValues: { name: 'mira' } });
    const { mutate, isPending } = useMutation({
      mutationFn: () => {
        sent += 1;
        return new Promise(() => {});
      },
    });
    const submit = handleSubmit(() => mutate());
    return (
      <form
        aria-label="Rename"
        aria-busy={isPending}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) void submit(event);
        }}
      >
        <input {...register('name', { required: true })} />
      </form>
    );
  }
  render(<Form />, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={createQueryClient()}>{children}</QueryClientProvider>
    ),
  });
  const form = screen.getByRole<HTMLFormElement>('form', { name: 'Rename' });

  form.requestSubmit();
  await nextTask();
  expect(form.getAttribute('aria-busy')).toBe('true');
  form.requestSubmit();
  await nextTask();

  expect(sent).toBe(1);
});
