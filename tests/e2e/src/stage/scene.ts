import type { Page } from 'puppeteer-core';
import type { AppState } from '../../../../extension/src/common/app-state.ts';
import type { ConfirmCard } from '../../../../extension/src/common/cards.ts';
import type { FrameNumber } from '../../../../extension/src/common/page-numbers.ts';
import type { ErrorInfo } from '../../../../extension/src/common/ringbridge-error.ts';
import type { RpcAnswer, RpcMethod } from '../../../../extension/src/common/rpc-methods.ts';

/** The languages of the extension's texts. */
export type Language = 'en' | 'de';

/** What the agent answers to a method: a result, an error, or nothing at all. */
export type SceneAnswer<M extends RpcMethod> = { result: RpcAnswer<M> } | { error: ErrorInfo } | { never: true };

/** One state of one page: what the background says, and what the person did since the page was opened. */
export interface Scene {
  readonly name: string;
  readonly page: 'popup' | 'panel' | 'journal' | 'options' | 'confirm';
  /** The part of the page that it is about; all of it where nothing is said. */
  readonly part?: string;
  readonly state: AppState;
  readonly answers: { readonly [M in RpcMethod]?: SceneAnswer<M> };
  /** What the confirmation window asks. */
  readonly card?: ConfirmCard;
  /** What the browser profile holds. */
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly tabUrl?: string;
  /** What the frames of the tab answer when they are asked for their numbers; `hangs` never answers. */
  readonly frames?: readonly (readonly FrameNumber[] | 'notLooking' | 'hangs' | undefined)[];
  /** How the agent reads numbers out. */
  readonly displays?: Readonly<Record<string, string>>;
  /** Whose numbers are known to the agent. */
  readonly owners?: Readonly<Record<string, { readonly name?: string; readonly company?: string }>>;
  /** What the person does before the scene is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}
