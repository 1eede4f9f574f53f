import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { type FormEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import { expect, it } from 'vitest';

import { useOneAtATime } from './use-one-at-a-time';

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

const rest = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

type Send = () => Promise<unknown>;

/** A form whose fields are checked before it is sent. */
function Checked({ send }: { send: Send }) {
  const { register, handleSubmit } = useForm({ defaultValues: { name: 'mira' } });
  const { mutateAsync, isPending } = useMutation({ mutationFn: send });
  const submit = useOneAtATime(handleSubmit(() => mutateAsync().catch(() => undefined)));
  return (
    <Form pending={isPending} submit={submit}>
      <input {...register('name', { required: true })} />
    </Form>
  );
}

/** A form that only starts to send. */
function Plain({ send }: { send: Send }) {
  const { mutate, isPending } = useMutation({ mutationFn: send });
  const submit = useOneAtATime(() => mutate());
  return <Form pending={isPending} submit={submit} />;
}

type FormProps = {
  pending: boolean;
  submit: (event: FormEvent) => void;
  children?: React.ReactNode;
};

function Form({ pending, submit, children }: FormProps) {
  const [draws, setDraws] = useState(0);
  return (
    <form
      aria-label="Rename"
      data-draws={draws}
      onSubmit={(event) => {
        event.preventDefault();
        setDraws(draws + 1);
        if (!pending) submit(event);
      }}
    >
      {children}
    </form>
  );
}

it.each([
  ['checked', Checked],
  ['plain', Plain],
])('sends a %s form once, and again once it was refused', async (_kind, Subject) => {
  const answers: (() => void)[] = [];
  const send = () =>
    new Promise((_resolve, reject) => answers.push(() => reject(new Error('refused'))));
  render(<Subject send={send} />, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    ),
  });
  const form = screen.getByRole<HTMLFormElement>('form', { name: 'Rename' });
  const press = () =>
    act(async () => {
      form.requestSubmit();
      await nextTask();
    });

  await press();
  await press();
  await press();
  await rest();
  await press();
  expect(answers).toHaveLength(1);

  answers[0]?.();
  await rest();
  await press();
  expect(answers).toHaveLength(2);
});
