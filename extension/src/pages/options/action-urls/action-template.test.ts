import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleFacts, type Facts, offered, renderTemplate } from './action-template.ts';

const cases = readFileSync(new URL('./action-templates.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

const now = new Date(2026, 6, 5, 11, 1, 5);
const number = '+4930609854180';
const name = 'Erika Müller & Söhne';
const facts: Facts = {
  ...exampleFacts('hold', number, 'Desk phone', now),
  remote_alias: name,
  RemoteAlias: name,
  call_duration_seconds: '60',
  call_created_time: '2026-07-05T11-00-00',
  call_connected_time: '2026-07-05T11-00-05',
};

describe('a template', () => {
  test.each(cases)('%s becomes %s', (template, value) => {
    expect(renderTemplate(`https://crm.example/x?v=${template}`, facts)).toEqual({ url: `https://crm.example/x?v=${value}` });
  });

  test('names a placeholder that does not exist', () => {
    expect(renderTemplate('https://crm.example/?n=<$remote_part>&e=<$action>', facts)).toEqual({ unknown: 'remote_part' });
  });

  test.each(offered)('knows the placeholder %s that is offered', (placeholder) => {
    expect(renderTemplate(`https://crm.example/${placeholder}`, facts)).toHaveProperty('url');
  });
});

test.each([
  ['inbound', 'inbound', '0', ''],
  ['outbound', 'outbound', '0', ''],
  ['connected', 'inbound', '42', ''],
  ['disconnected', 'inbound', '154', '2026-07-05T11-01-05'],
] as const)('the example of %s tells what is known then', (event, direction, seconds, disconnected) => {
  const example = exampleFacts(event, number, 'Desk phone', now);
  expect([example.call_direction, example.call_duration_seconds, example.call_disconnected_time]).toEqual([
    direction,
    seconds,
    disconnected,
  ]);
});
