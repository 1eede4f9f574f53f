import { type OperationId, operations } from '@/api/generated/operations.gen';

/** One operation of the contract. */
export type Operation = { id: OperationId; method: string; path: string };

const isOperationId = (id: string): id is OperationId => Object.hasOwn(operations, id);

/** Every operation of the contract, as a list. */
export const operationList: readonly Operation[] = Object.entries(operations).flatMap(
  ([id, { method, path }]) =>
    isOperationId(id) ? [{ id, method: method.toUpperCase(), path }] : [],
);
