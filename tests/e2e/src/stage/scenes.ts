/** Every state of every page that somebody should have looked at. */
import { colleagueScenes } from './colleague-scenes.ts';
import { confirmScenes } from './confirm-scenes.ts';
import { contactScenes } from './contact-scenes.ts';
import { journalScenes } from './journal-scenes.ts';
import { logInScenes } from './log-in-scenes.ts';
import { optionsScenes } from './options-scenes.ts';
import { panelScenes } from './panel-scenes.ts';
import { popupScenes } from './popup-scenes.ts';
import type { Language, Scene } from './scene.ts';
import { sourceFormScenes } from './source-form-scenes.ts';

/** All scenes in a language. */
export function scenes(language: Language): Scene[] {
  return [
    ...popupScenes(language),
    ...panelScenes(language),
    ...contactScenes(language),
    ...sourceFormScenes(language),
    ...logInScenes(language),
    ...colleagueScenes(language),
    ...journalScenes(language),
    ...optionsScenes(language),
    ...confirmScenes(),
  ];
}

/** One scene, in English. */
export function sceneOf(name: string): Scene {
  const found = scenes('en').find((candidate) => candidate.name === name);
  if (found === undefined) {
    throw new Error(`There is no scene ${name}.`);
  }
  return found;
}
