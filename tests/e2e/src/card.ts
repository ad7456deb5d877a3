/*
 * Ringbridge's cards over a page, as a test sees and presses them. Their shadow root is closed, so neither the page nor
 * its scripts can look inside; what looks here is the browser's own remote control: CDP's pierced document in Chromium,
 * BiDi's serialized shadow tree in Firefox. Presses are real presses at the button's place on the screen.
 */
import type { Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

/** A node of a card, from either browser. */
interface CardNode {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly CardNode[];
  /** The middle of the element on the screen. */
  middle(): Promise<{ readonly x: number; readonly y: number }>;
}

/** One card. */
export interface SeenCard {
  /** Everything it says, in reading order. */
  readonly text: string;
  readonly role: string;
  /** Its buttons by what they do, such as `hangUp`, with what they say. */
  readonly buttons: Readonly<Record<string, string>>;
  /** Presses a button with the mouse. */
  press(action: string): Promise<void>;
}

/** The cards over a page, top to bottom. */
export async function cards(page: Page): Promise<readonly SeenCard[]> {
  const host = await hostNode(page);
  return host === undefined ? [] : all(host, (node) => node.name === 'section').map((node) => seen(page, node));
}

/** Waits for a card that says something. */
export function waitForCard(page: Page, says: string | RegExp): Promise<SeenCard> {
  const fits = (card: SeenCard): boolean => (typeof says === 'string' ? card.text.includes(says) : says.test(card.text));
  return waitFor(`a card that says ${says}`, async () => (await cards(page)).find(fits));
}

function seen(page: Page, node: CardNode): SeenCard {
  const buttons = all(node, ({ name }) => name === 'button');
  return {
    text: words(node),
    role: node.attributes.role ?? '',
    buttons: Object.fromEntries(
      buttons.map((button) => [button.attributes['data-action'] ?? '', button.attributes['aria-label'] ?? words(button)]),
    ),
    press: async (action) => {
      const button = buttons.find(({ attributes }) => attributes['data-action'] === action);
      if (button === undefined) {
        throw new Error(`the card has no button that does ${action}: ${words(node)}`);
      }
      const { x, y } = await button.middle();
      await page.mouse.click(x, y);
    },
  };
}

function all(node: CardNode, wanted: (node: CardNode) => boolean): readonly CardNode[] {
  return wanted(node) ? [node] : node.children.flatMap((child) => all(child, wanted));
}

function words(node: CardNode): string {
  return [node.text, ...node.children.map(words)].filter((text) => text !== '').join(' ');
}

const hostName = 'ringbridge-card';

function hostNode(page: Page): Promise<CardNode | undefined> {
  return 'connection' in page.browser() ? firefoxHost(page) : chromiumHost(page);
}

interface CdpNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

async function chromiumHost(page: Page): Promise<CardNode | undefined> {
  const cdp = await page.createCDPSession();
  try {
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
    const find = (node: CdpNode): CdpNode | undefined =>
      node.localName === hostName
        ? node
        : (node.children ?? []).reduce<CdpNode | undefined>((found, child) => found ?? find(child), undefined);
    const host = find(root);
    return host && fromCdp(page, host);
  } finally {
    await cdp.detach();
  }
}

function fromCdp(page: Page, node: CdpNode): CardNode {
  const { attributes = [], backendNodeId } = node;
  const isText = node.nodeType === 3;
  return {
    name: node.localName,
    text: isText ? node.nodeValue : '',
    attributes: Object.fromEntries(attributes.flatMap((name, index) => (index % 2 === 0 ? [[name, attributes[index + 1] ?? '']] : []))),
    children: [...(node.shadowRoots ?? []), ...(node.children ?? [])].map((child) => fromCdp(page, child)),
    middle: async () => {
      const cdp = await page.createCDPSession();
      const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId });
      await cdp.detach();
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
  };
}

interface BidiNode {
  readonly sharedId: string;
  readonly value?: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

/** The BiDi connection below puppeteer, which keeps it to itself. */
interface BidiInternals {
  readonly connection: { send(method: string, params: unknown): Promise<{ readonly result: unknown }> };
}

async function bidi(page: Page, method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { connection } = page.browser() as unknown as BidiInternals;
  const { _id: context } = page.mainFrame() as unknown as { readonly _id: string };
  const { result } = await connection.send(method, { ...params, target: { context }, awaitPromise: false });
  const { type, result: value, exceptionDetails } = result as { type: string; result?: unknown; exceptionDetails?: { text: string } };
  if (type !== 'success') {
    throw new Error(`${method}: ${exceptionDetails?.text}`);
  }
  return value;
}

async function firefoxHost(page: Page): Promise<CardNode | undefined> {
  const node = (await bidi(page, 'script.evaluate', {
    expression: `document.querySelector('${hostName}')`,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 12 },
  })) as BidiNode | { readonly type: 'null' };
  return 'sharedId' in node ? fromBidi(page, node) : undefined;
}

function fromBidi(page: Page, node: BidiNode): CardNode {
  const { localName = '', nodeValue = '', attributes = {}, children = [], shadowRoot } = node.value ?? {};
  return {
    name: localName,
    text: nodeValue,
    attributes,
    children: [...(shadowRoot ? [shadowRoot] : []), ...children].map((child) => fromBidi(page, child)),
    middle: async () => {
      const value = (await bidi(page, 'script.callFunction', {
        functionDeclaration: '(node) => { const r = node.getBoundingClientRect(); return [r.x, r.y, r.width, r.height].join(); }',
        arguments: [{ sharedId: node.sharedId }],
      })) as { readonly value: string };
      const [x = 0, y = 0, width = 0, height = 0] = value.value.split(',').map(Number);
      return { x: x + width / 2, y: y + height / 2 };
    },
  };
}
