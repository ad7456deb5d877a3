import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { UnsavedChanges } from './unsaved.ts';

const leave = (unsaved: UnsavedChanges): boolean => {
  const target = new EventTarget();
  const life = new AbortController();
  unsaved.guard(target as Window, life.signal);
  return target.dispatchEvent(new Event('beforeunload', { cancelable: true }));
};

test('leaving with unsaved changes is asked about', () => {
  const unsaved = new UnsavedChanges();
  unsaved.watch(signal(false));
  unsaved.watch(signal(true));
  expect(leave(unsaved)).toBe(false);
});

test('leaving without unsaved changes is free', () => {
  const unsaved = new UnsavedChanges();
  unsaved.watch(signal(false));
  expect(leave(unsaved)).toBe(true);
});

test('a form that is closed is asked about no more', () => {
  const unsaved = new UnsavedChanges();
  const stop = unsaved.watch(signal(true));
  stop();
  expect(leave(unsaved)).toBe(true);
});
