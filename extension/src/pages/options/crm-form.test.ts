import { expect, test } from 'vitest';
import type { PopupSettings } from '../../common/contract.ts';
import { crmFormOf, otherSystem, popupOf, templateOf, withSystem } from './crm-form.ts';

const none: PopupSettings = { template: '', system: '', on: 'ring', onInternal: 'demand', tab: 'reuse' };

test.each<PopupSettings>([
  none,
  { ...none, template: 'https://firma.zammad.com/#search/{e164digits}', system: 'zammad', onUnknown: 'demand' },
  { ...none, template: 'https://crm.zoho.eu/crm/org1/search?searchword={nsn}', system: 'zoho', tab: 'background' },
  { ...none, template: 'https://own.example/?n={e164}&who={name}' },
])('settings come out of the form as they went in: %j', (popup) => {
  expect(popupOf(crmFormOf(popup))).toEqual(popup);
});

test('a template that was changed by hand is shown as a link', () => {
  const form = crmFormOf({ ...none, template: 'https://firma.zammad.com/#search/{e164digits}/x', system: 'zammad' });
  expect(form).toMatchObject({ system: otherSystem, link: 'https://firma.zammad.com/#search/{e164digits}/x' });
});

test('a new system brings its own number form and address', () => {
  const form = withSystem(crmFormOf(none), 'hubspot');
  expect(form).toMatchObject({ system: 'hubspot', base: 'https://app.hubspot.com', form: 'nsn', account: '' });
  expect(templateOf(form)).toBe('');
});

test('a link of one’s own begins with the one that was there', () => {
  const zammad = { ...withSystem(crmFormOf(none), 'zammad'), base: 'firma.zammad.com' };
  expect(withSystem(zammad, otherSystem).link).toBe('https://firma.zammad.com/#search/{e164digits}');
});
