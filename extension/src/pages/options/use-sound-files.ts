import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type TextKey, t } from '../../common/i18n.ts';
import { storedRingtone, usualSounds } from '../../common/ringtone.ts';
import {
  addSoundFile,
  listSoundFiles,
  maxFiles,
  removeSoundFile,
  type SoundFile,
  SoundFileError,
  type SoundFileProblem,
} from '../../sound/sound-files.ts';
import { SoundPlayer } from '../../sound/sound-player.ts';

/** The own audio files, and what can be done with them. */
export interface SoundFilesModel {
  readonly all: ReadonlySignal<readonly SoundFile[]>;
  /** Why the last file was not taken. */
  readonly problem: ReadonlySignal<string | undefined>;
  add(file: File): Promise<void>;
  remove(file: SoundFile): Promise<void>;
}

const problems: Readonly<Record<SoundFileProblem, TextKey>> = {
  tooLarge: 'soundTooLarge',
  tooLong: 'soundTooLong',
  tooMany: 'soundTooMany',
  unplayable: 'soundUnplayable',
  notKept: 'soundNotKept',
};

/** The own audio files of this browser profile. */
export function useSoundFiles(): SoundFilesModel {
  const all = useSignal<readonly SoundFile[]>([]);
  const problem = useSignal<string | undefined>(undefined);
  const look = async (): Promise<void> => {
    all.value = await listSoundFiles();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked once; after that the page itself changes them
  useEffect(() => void look(), []);
  return {
    all,
    problem,
    async add(file) {
      problem.value = undefined;
      try {
        await addSoundFile(file, SoundPlayer.decode);
      } catch (error) {
        problem.value = error instanceof SoundFileError ? t(problems[error.problem], file.name, maxFiles) : String(error);
      }
      await look();
    },
    async remove({ id }) {
      problem.value = undefined;
      // Whoever sounded like this sounds as usual again.
      await storedRingtone.change((ringtone) => ({
        ...ringtone,
        sounds: Object.fromEntries(
          Object.entries(ringtone.sounds).map(([kind, sound]) => [
            kind,
            sound === `file:${id}` ? usualSounds[kind as keyof typeof usualSounds] : sound,
          ]),
        ) as typeof ringtone.sounds,
      }));
      await removeSoundFile(id);
      await look();
    },
  };
}
