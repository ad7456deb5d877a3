import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The colours a block declares, by token name without prefix. */
function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--rb-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
}

const [lightBlock = '', darkBlock = ''] = sheet.split('@media (prefers-color-scheme: dark)');
const light = colours(lightBlock);
const dark = new Map([...light, ...colours(darkBlock)]);

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(scheme: Map<string, string>, front: string, back: string): number {
  const [frontHex, backHex] = [scheme.get(front), scheme.get(back)];
  if (frontHex === undefined || backHex === undefined) {
    throw new Error(`No such colour token: ${frontHex === undefined ? front : back}`);
  }
  const [one, other] = [luminance(frontHex), luminance(backHex)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const surfaces = ['bg', 'card', 'field', 'hover'];
const states = ['ringing', 'connected', 'held', 'missed', 'ended'];
const text: [string, string][] = [
  ...surfaces.flatMap((back): [string, string][] => [
    ['ink', back],
    ['soft', back],
    ['accent', back],
  ]),
  ...states.flatMap((state): [string, string][] => [
    [state, `${state}-tint`],
    [state, 'card'],
    [state, 'bg'],
    ['ink', `${state}-tint`],
    ['soft', `${state}-tint`],
  ]),
  ['ink', 'tint'],
  ['soft', 'tint'],
  ['accent', 'tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
];
const edges: [string, string][] = surfaces.slice(0, 3).flatMap((back): [string, string][] => [
  ['edge', back],
  ['accent', back],
]);

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s scheme', (_, scheme) => {
  test.each(text)('text in %s on %s keeps 4.5:1', (front, back) => {
    expect(contrast(scheme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)('the edge of a control in %s on %s keeps 3:1', (front, back) => {
    expect(contrast(scheme, front, back)).toBeGreaterThanOrEqual(3);
  });
});

test('the dark scheme overrides every colour of the light one', () => {
  expect([...colours(darkBlock).keys()].sort()).toEqual([...light.keys()].sort());
});

test('the tokens reach a shadow root as well as a page', () => {
  expect(sheet.match(/:root,\s*:host \{/g)).toHaveLength(3);
});
