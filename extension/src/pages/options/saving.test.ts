import { expect, test } from 'vitest';
import type { RingbridgeSettings } from '../../common/contract.ts';
import { RingbridgeError } from '../../common/ringbridge-error.ts';
import { fakeConnection } from '../ui/fake-connection.ts';
import { Saving } from './saving.ts';

const badArea = new RingbridgeError({
  reason: 'badSettings',
  message: 'The area code has digits only.',
  data: { reason: 'badSettings', place: 'areaCode' },
});

test('what the agent answers is shown at once', async () => {
  const agent = fakeConnection();
  const saving = new Saving(agent);
  const saved = saving.save({ areaCode: '30' });
  expect(saving.status.value).toBe('saving');
  agent.asked[0]?.resolve({ areaCode: '30' } as RingbridgeSettings);
  expect(await saved).toBe(true);
  expect(agent.state.value.settings?.areaCode).toBe('30');
  expect(saving.status.value).toBe('saved');
});

test('a fault is told at its field and nowhere else', async () => {
  const agent = fakeConnection();
  const saving = new Saving(agent);
  const saved = saving.save({ areaCode: 'x' });
  agent.asked[0]?.reject(badArea);
  expect(await saved).toBe(false);
  expect(saving.problemAt('areaCode')).toBe('The area code has digits only.');
  expect(saving.problemAt('country')).toBeUndefined();
  expect(saving.problemElsewhere(['areaCode', 'country'])).toBeUndefined();
});

test('a fault at no field of the card is told for the whole card', async () => {
  const agent = fakeConnection();
  const saving = new Saving(agent);
  const saved = saving.save({ areaCode: 'x' });
  agent.asked[0]?.reject(badArea);
  await saved;
  expect(saving.problemElsewhere(['country'])).toBe('The area code has digits only.');
});

test('editing on takes the sentence away', async () => {
  const agent = fakeConnection();
  const saving = new Saving(agent);
  const saved = saving.save({ areaCode: 'x' });
  agent.asked[0]?.reject(badArea);
  await saved;
  saving.forget();
  expect(saving.problemAt('areaCode')).toBeUndefined();
  expect(saving.status.value).toBe('idle');
});

test('a second click while saving saves nothing more', async () => {
  const agent = fakeConnection();
  const saving = new Saving(agent);
  void saving.save({ areaCode: '30' });
  expect(await saving.save({ areaCode: '30' })).toBe(false);
  expect(agent.asked).toHaveLength(1);
});

test('a fault in a line is told at the line of that id', async () => {
  const agent = fakeConnection();
  const saving = new Saving(agent);
  const lines = [
    { id: 'soft', type: 'actionUrl' },
    { id: 'desk', type: 'yealink' },
  ];
  const saved = saving.save({ lines });
  agent.asked[0]?.reject(
    new RingbridgeError({ reason: 'badSettings', message: 'No.', data: { reason: 'badSettings', place: 'lines[1].address' } }),
  );
  await saved;
  expect(saving.problemAt('lines.desk.address')).toBe('No.');
});
