/** What the options page is told in every scene, unless the scene says otherwise: a desk phone and a softphone. */
import type { AppState } from '../../../../extension/src/common/app-state.ts';
import type { LineInfo } from '../../../../extension/src/common/contract.ts';
import { ago, line, lineTypes, outbox, phoneUrls, settings } from './cast.ts';
import { ownBook } from './contact-scenes.ts';
import type { Language, Scene } from './scene.ts';

/** The usual, and how to make a scene of it. */
export interface OptionsDesk {
  readonly desk: LineInfo;
  readonly lines: readonly LineInfo[];
  readonly state: AppState;
  readonly answers: Scene['answers'];
  /** A scene of the options page. */
  options(name: string, changes?: Partial<Scene>): Scene;
}

/** The options page as most people have it. */
export function optionsDesk(language: Language): OptionsDesk {
  const desk = line(language);
  const lines = [desk, { ...desk, id: 'soft', type: 'actionUrl', name: 'Softphone', isDefault: false, health: 'unknown' as const }];
  const state: AppState = { host: 'ready', agentVersion: '0.1.0', lines, calls: [], settings: settings(language) };
  const answers: Scene['answers'] = {
    'line.list': { result: { lines, types: lineTypes(language) } },
    'source.list': { result: ownBook(language) },
    'contact.list': { result: { contacts: [], total: 0 } },
    'agent.status': {
      result: {
        version: '0.1.0',
        protocol: 1,
        processId: 4711,
        startedAt: ago(300),
        now: ago(0),
        home: '/home/erika/.local/share/ringbridge',
        secretStore: 'libsecret',
        receiver: { listening: ['127.0.0.1:61234', '[::1]:61234'], needed: true, inNetwork: false, allow: [] },
        actionUrls: outbox(language),
        sessions: [],
        lines,
        sources: [],
        calls: [],
      },
    },
    'receiver.urls': { result: phoneUrls(language) },
    'settings.update': { result: settings(language) },
    'popup.preview': { result: { url: 'https://firma.zammad.com/#search/4930609854180', tab: 'reuse' } },
  };
  const options = (name: string, changes: Partial<Scene> = {}): Scene => ({
    name: `options-${name}`,
    page: 'options',
    state,
    answers,
    ...changes,
  });
  return { desk, lines, state, answers, options };
}
