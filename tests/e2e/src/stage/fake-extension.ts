import type { Scene } from './scene.ts';

/** A file of texts, as extensions have them. */
export type Messages = Readonly<
  Record<string, { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> }>
>;

/** What a scene's page can be asked and told from outside. */
export interface StageControls {
  /** The requests the page sent so far. */
  readonly requests: { readonly method: string; readonly params: unknown }[];
  /** What the page keeps in the browser. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** Tells the page a new state. */
  setState(state: unknown): void;
  /** Lets the page in the tab have other numbers. */
  setFrames(frames: NonNullable<Scene['frames']>): void;
  /** Tells the page something that nobody asked for. */
  tell(told: object): void;
  /** Answers a method differently from now on. */
  setAnswer(method: string, answer: unknown): void;
}

declare global {
  interface Window {
    stage: StageControls;
  }
}

/**
 * Runs inside the page before its own scripts: plays the part of the browser's extension API and of the background, so
 * that a built page shows any state without a browser extension, a host or a phone. It must not use anything from
 * outside of itself.
 */
export function playExtension(
  scene: Pick<Scene, 'state' | 'answers' | 'card' | 'stored' | 'tabUrl' | 'frames' | 'displays' | 'owners'>,
  texts: Messages,
  locale: string,
): void {
  type Listener = (...values: unknown[]) => void;
  const event = () => {
    const listeners = new Set<Listener>();
    return {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
      emit: (...values: unknown[]) => {
        for (const listener of listeners) {
          listener(...values);
        }
      },
    };
  };

  const answers: Record<string, unknown> = { ...scene.answers };
  const requests: { method: string; params: unknown }[] = [];
  const toPage = event();
  const storageChanged = event();
  const stored: Record<string, unknown> = { ...scene.stored };
  let frames = scene.frames ?? [];

  const answer = (id: number, method: string, params: unknown) => {
    const { number = '' } = (params ?? {}) as { number?: string };
    const display = method === 'call.preview' ? scene.displays?.[number] : undefined;
    const certain = method === 'contact.find' ? scene.owners?.[number] : undefined;
    const known = display !== undefined ? { display, e164: number } : certain && { number, certain, contacts: [], more: 0, sources: [] };
    const given = (known === undefined ? answers[method] : { result: known }) as
      | { result?: unknown; error?: unknown; never?: boolean }
      | undefined;
    if (given?.never) {
      return;
    }
    const reply =
      given === undefined
        ? { type: 'error', id, error: { reason: 'notSupported', message: `The scene has no answer for ${method}.` } }
        : 'error' in given
          ? { type: 'error', id, error: given.error }
          : { type: 'result', id, result: given.result };
    queueMicrotask(() => toPage.emit(reply));
  };

  const fake = {
    runtime: {
      getManifest: () => ({ version: '0.1.0' }),
      openOptionsPage: () => Promise.resolve(),
      sendMessage: (message: unknown) => {
        requests.push({ method: 'sendMessage', params: message });
        return Promise.resolve(scene.card ?? null);
      },
      connect: () => {
        queueMicrotask(() => toPage.emit({ type: 'state', state: scene.state }));
        return {
          onMessage: toPage,
          onDisconnect: event(),
          postMessage: (message: { id: number; method: string; params: unknown }) => {
            requests.push({ method: message.method, params: message.params });
            answer(message.id, message.method, message.params);
          },
        };
      },
    },
    i18n: {
      getMessage: (key: string, values: readonly string[] = []) => {
        const { message = '', placeholders = {} } = texts[key] ?? {};
        const named = message.replace(/\$(\w*[a-z]\w*)\$/gi, (all, name: string) => placeholders[name.toLowerCase()]?.content ?? all);
        return named.replace(/\$(\$|\d)/g, (_, mark: string) => (mark === '$' ? '$' : (values[Number(mark) - 1] ?? '')));
      },
      getUILanguage: () => locale,
    },
    storage: {
      local: {
        get: (keys: string | string[]) => Promise.resolve(Object.fromEntries([keys].flat().map((key) => [key, stored[key]]))),
        set: (values: Record<string, unknown>) => {
          const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { oldValue: stored[key], newValue }]));
          Object.assign(stored, values);
          storageChanged.emit(changes, 'local');
          return Promise.resolve();
        },
        remove: (key: string) => {
          delete stored[key];
          return Promise.resolve();
        },
      },
      onChanged: storageChanged,
    },
    tabs: {
      create: (tab: { url: string }) => {
        requests.push({ method: 'tabs.create', params: tab });
        return Promise.resolve(tab);
      },
      query: () => Promise.resolve(scene.tabUrl === undefined ? [] : [{ id: 1, url: scene.tabUrl }]),
      sendMessage: (_tab: number, order: { type: string }) => {
        requests.push({ method: order.type, params: order });
        return Promise.resolve();
      },
    },
    windows: { WINDOW_ID_CURRENT: -2, getCurrent: () => Promise.resolve({ id: 1 }) },
    webNavigation: { getAllFrames: () => Promise.resolve(frames.map((_, frameId) => ({ frameId }))), onDOMContentLoaded: event() },
    scripting: {
      executeScript: ({ target, func, args }: { target: { frameIds: [number] }; func: { name: string }; args: unknown[] }) => {
        const [frameId] = target.frameIds;
        requests.push({ method: func.name, params: { frameId, args } });
        const frame = frames[frameId];
        if (frame === 'hangs') {
          return new Promise(() => undefined);
        }
        return Promise.resolve([{ frameId, result: func.name === 'listInFrame' ? frame : !String(args[1]).includes('gone') }]);
      },
    },
  };
  Object.defineProperty(window, 'chrome', { value: fake, configurable: true });
  window.stage = {
    requests,
    stored,
    setState: (state) => toPage.emit({ type: 'state', state }),
    tell: (told) => toPage.emit({ type: 'told', ...told }),
    setFrames: (now) => {
      frames = now;
      storageChanged.emit({ 'numbers.1': {} }, 'session');
    },
    setAnswer: (method, given) => {
      answers[method] = given;
    },
  };
}
