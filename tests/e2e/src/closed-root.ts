/*
 * What Ringbridge shows over a page, as a test sees it. Its shadow root is closed, so neither the page nor its scripts can
 * look inside; what looks here is the browser's own remote control: CDP's pierced document in Chromium, BiDi's serialized
 * shadow tree in Firefox.
 */
import type { CDPSession, Frame } from 'puppeteer-core';

/** A rectangle in the coordinates of its frame's viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node of ours, from either browser. */
export interface OwnNode {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly OwnNode[];
  /** Where the element is in its frame. */
  box(): Promise<Box>;
  /** Whether it has the focus of its root. */
  isFocused(): Promise<boolean>;
}

/** What one of our elements is for. */
export type Purpose = 'card' | 'number';

/** Our element in a frame with everything in it; nothing when it is not there. */
export function ownElement(frame: Frame, purpose: Purpose): Promise<OwnNode | undefined> {
  return 'connection' in frame.page().browser() ? fromFirefox(frame, purpose) : fromChromium(frame, purpose);
}

/** All nodes that are wanted, outermost only, in reading order. */
export function nodesWhere(node: OwnNode, wanted: (node: OwnNode) => boolean): readonly OwnNode[] {
  return wanted(node) ? [node] : node.children.flatMap((child) => nodesWhere(child, wanted));
}

/** Everything a node says, in reading order. */
export function words(node: OwnNode): string {
  return [node.text, ...node.children.map(words)].filter((text) => text !== '').join(' ');
}

/** The middle of a box on the screen of its page. */
export async function middleOnPage(frame: Frame, { x, y, width, height }: Box): Promise<{ readonly x: number; readonly y: number }> {
  const offset = await offsetOf(frame);
  return { x: offset.x + x + width / 2, y: offset.y + y + height / 2 };
}

/** Where a frame's viewport begins on the screen of its page. */
export async function offsetOf(frame: Frame): Promise<{ readonly x: number; readonly y: number }> {
  const element = await frame.frameElement();
  const parent = frame.parentFrame();
  if (element === null || parent === null) {
    return { x: 0, y: 0 };
  }
  const own = await element.evaluate((node) => {
    const { x, y } = node.getBoundingClientRect();
    return { x: x + node.clientLeft, y: y + node.clientTop };
  });
  const outer = await offsetOf(parent);
  return { x: outer.x + own.x, y: outer.y + own.y };
}

const attribute = 'data-ringbridge';

interface CdpNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly frameId?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
  readonly contentDocument?: CdpNode;
}

/** Puppeteer keeps these to itself. */
interface CdpFrame {
  readonly _id: string;
  readonly client: CDPSession;
}

async function fromChromium(frame: Frame, purpose: Purpose): Promise<OwnNode | undefined> {
  const { _id: frameId, client } = frame as unknown as CdpFrame;
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  const ownDocument = frame.parentFrame() === null ? root : (findCdp(root, (node) => node.frameId === frameId)?.contentDocument ?? root);
  const host = findCdp(ownDocument, (node) => attributesOf(node)[attribute] === purpose);
  return host && fromCdp(client, host);
}

/** Looks through one document, not into its frames, unless it looks for a frame. */
function findCdp(node: CdpNode, wanted: (node: CdpNode) => boolean): CdpNode | undefined {
  if (wanted(node)) {
    return node;
  }
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findCdp(child, wanted);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function attributesOf({ attributes = [] }: CdpNode): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.flatMap((name, index) => (index % 2 === 0 ? [[name, attributes[index + 1] ?? '']] : [])));
}

function fromCdp(client: CDPSession, node: CdpNode): OwnNode {
  const { backendNodeId } = node;
  const isText = node.nodeType === 3;
  return {
    name: node.localName,
    text: isText ? node.nodeValue : '',
    attributes: attributesOf(node),
    children: [...(node.shadowRoots ?? []), ...(node.children ?? [])].map((child) => fromCdp(client, child)),
    box: async () => {
      const { model } = await client.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
    isFocused: async () => {
      const { object } = await client.send('DOM.resolveNode', { backendNodeId });
      const { objectId } = object;
      const { result } = await client.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function () { return (${hasFocus})(this); }`,
      });
      return result.value === true;
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

/** In a world of its own, in which the page has broken nothing. */
async function bidi(frame: Frame, method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { connection } = frame.page().browser() as unknown as BidiInternals;
  const { _id: context } = frame as unknown as { readonly _id: string };
  const { result } = await connection.send(method, { ...params, target: { context, sandbox: 'closed-root' }, awaitPromise: false });
  const { type, result: value, exceptionDetails } = result as { type: string; result?: unknown; exceptionDetails?: { text: string } };
  if (type !== 'success') {
    throw new Error(`${method}: ${exceptionDetails?.text}`);
  }
  return value;
}

async function fromFirefox(frame: Frame, purpose: Purpose): Promise<OwnNode | undefined> {
  const node = (await bidi(frame, 'script.evaluate', {
    expression: `(${findInPage})('[${attribute}="${purpose}"]', document)`,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 12 },
  })) as BidiNode | { readonly type: 'null' };
  return 'sharedId' in node ? fromBidi(frame, node) : undefined;
}

/** Goes to the page as a text. */
const hasFocus = '(node) => node.getRootNode().activeElement === node';

/** The first element that a selector fits, in open shadow roots too. Goes to the page as a text. */
const findInPage = `function find(selector, root) {
  return root.querySelector(selector)
    ?? [...root.querySelectorAll('*')].reduce((found, { shadowRoot }) => found ?? (shadowRoot && find(selector, shadowRoot)), null);
}`;

function fromBidi(frame: Frame, node: BidiNode): OwnNode {
  const { localName = '', nodeValue = '', attributes = {}, children = [], shadowRoot } = node.value ?? {};
  return {
    name: localName,
    text: nodeValue,
    attributes,
    children: [...(shadowRoot ? [shadowRoot] : []), ...children].map((child) => fromBidi(frame, child)),
    box: async () => {
      const value = (await bidi(frame, 'script.callFunction', {
        functionDeclaration: '(node) => { const r = node.getBoundingClientRect(); return [r.x, r.y, r.width, r.height].join(); }',
        arguments: [{ sharedId: node.sharedId }],
      })) as { readonly value: string };
      const [x = 0, y = 0, width = 0, height = 0] = value.value.split(',').map(Number);
      return { x, y, width, height };
    },
    isFocused: async () => {
      const answer = await bidi(frame, 'script.callFunction', { functionDeclaration: hasFocus, arguments: [{ sharedId: node.sharedId }] });
      return (answer as { readonly value: boolean }).value;
    },
  };
}
