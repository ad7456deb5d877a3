import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type TextKey, t } from '../../common/i18n.ts';
import {
  type CallerKind,
  callerKinds,
  orderFor,
  type Ringtone,
  type SoundChoice,
  storedRingtone,
  type ToneName,
  toneNames,
} from '../../common/ringtone.ts';
import type { SoundFile } from '../../sound/sound-files.ts';
import { SoundPlayer } from '../../sound/sound-player.ts';
import { useStored } from '../ui/use-stored.ts';
import { Card } from './Card.tsx';
import { SoundFiles } from './SoundFiles.tsx';
import { useSoundFiles } from './use-sound-files.ts';

const kindWords: Readonly<Record<CallerKind, TextKey>> = {
  internal: 'ringtoneInternal',
  external: 'ringtoneExternal',
  vip: 'ringtoneVip',
  unknown: 'ringtoneUnknown',
};
const toneWords: Readonly<Record<ToneName, TextKey>> = {
  bells: 'toneBells',
  knock: 'toneKnock',
  rise: 'toneRise',
  low: 'toneLow',
  classic: 'toneClassic',
};

/** Whether and how calls sound in this browser. Effective at once. */
export function RingtoneCard() {
  const ringtone = useStored(storedRingtone).value;
  const files = useSoundFiles();
  const preview = usePreview();
  const change = (changes: Partial<Ringtone>) => void storedRingtone.change((now) => ({ ...now, ...changes }));
  const choose = (kind: CallerKind, sound: SoundChoice) => {
    preview.stop();
    change({ sounds: { ...ringtone.sounds, [kind]: sound } });
  };
  return (
    <Card id="ringtone" title={t('ringtoneTitle')} intro={t('ringtoneIntro')}>
      <label class="check">
        <input type="checkbox" checked={ringtone.on} onChange={(event) => change({ on: event.currentTarget.checked })} />
        <span>
          {t('ringtoneOn')}
          <span class="hint block">{t('ringtoneOnHelp')}</span>
        </span>
      </label>
      <div class="field">
        <label for="volume">{t('ringtoneVolume')}</label>
        <input
          id="volume"
          class="range"
          type="range"
          min="0"
          max="100"
          step="5"
          value={ringtone.volume}
          aria-valuetext={`${ringtone.volume} %`}
          onChange={(event) => change({ volume: event.currentTarget.valueAsNumber })}
        />
      </div>
      <div class="list">
        {callerKinds.map((kind) => {
          const isPlaying = preview.kind.value === kind;
          const order = orderFor(ringtone, kind);
          return (
            <div key={kind} class="list-row row">
              <label class="grow list-name" for={`tone-${kind}`}>
                {t(kindWords[kind])}
              </label>
              <SoundSelect
                id={`tone-${kind}`}
                value={ringtone.sounds[kind]}
                files={files.all.value}
                onChange={(sound) => choose(kind, sound)}
              />
              <button
                type="button"
                class="button"
                aria-pressed={isPlaying}
                aria-label={t(isPlaying ? 'ringtoneStop' : 'ringtonePlay', t(kindWords[kind]))}
                aria-disabled={order === undefined}
                onClick={() => (isPlaying || order === undefined ? preview.stop() : preview.play(kind, order))}
              >
                {t(isPlaying ? 'ringtoneStopShort' : 'ringtonePlayShort')}
              </button>
            </div>
          );
        })}
      </div>
      <SoundFiles files={files} />
    </Card>
  );
}

function SoundSelect(props: { id: string; value: SoundChoice; files: readonly SoundFile[]; onChange: (sound: SoundChoice) => void }) {
  const isGone = props.value.startsWith('file:') && !props.files.some(({ id }) => props.value === `file:${id}`);
  return (
    <select
      id={props.id}
      class="input sound-select"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value as SoundChoice)}
    >
      {toneNames.map((name) => (
        <option key={name} value={name}>
          {t(toneWords[name])}
        </option>
      ))}
      {props.files.map(({ id, name }) => (
        <option key={id} value={`file:${id}`}>
          {name}
        </option>
      ))}
      {isGone && <option value={props.value}>{t('soundGone')}</option>}
      <option value="silent">{t('soundSilent')}</option>
    </select>
  );
}

/** Plays one of the tones, here and now. */
function usePreview() {
  const player = useMemo(() => new SoundPlayer(), []);
  const kind = useSignal<CallerKind | undefined>(undefined);
  useEffect(() => () => player.stop(), [player]);
  return {
    kind,
    play(wanted: CallerKind, order: NonNullable<ReturnType<typeof orderFor>>): void {
      kind.value = wanted;
      void player.play(order);
    },
    stop(): void {
      kind.value = undefined;
      player.stop();
    },
  };
}
