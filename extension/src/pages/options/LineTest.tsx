import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { LineSettings, LineTypeInfo } from '../../common/contract.ts';
import { formatFingerprint } from '../../common/format.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LineTester } from './line-tester.ts';

/** Tries the line as it stands in the form and says how that went; offers to trust the phone's own certificate. */
export function LineTest(props: {
  line: LineSettings;
  type: LineTypeInfo;
  isComplete: () => boolean;
  onTrust: (fingerprint: string) => void;
  children: (button: ComponentChildren) => ComponentChildren;
}) {
  const { line, type, isComplete, onTrust } = props;
  const app = useApp();
  const tester = useMemo(() => new LineTester(app.request), [app]);
  useEffect(() => tester.settingsChanged(line), [tester, line]);
  const trusted = useSignal<string | undefined>(undefined);
  const result = tester.result.value;
  const testing = tester.testing.value;

  const test = () => {
    if (isComplete()) {
      void tester.test(line, type);
    }
  };
  // What was trusted is tried at once, with the certificate in it.
  useSignalEffect(() => {
    if (trusted.value !== undefined) {
      void tester.test({ ...line, certificate: trusted.value }, type);
    }
  });
  const trust = (fingerprint: string) => {
    onTrust(fingerprint);
    trusted.value = fingerprint;
  };

  return (
    <>
      <div class="test-result" role="status">
        {testing === 'long' && (
          <p class="row soft">
            <span class="spinner" aria-hidden="true" />
            {t('testing')}
          </p>
        )}
        {result?.ok === true && (
          <p class="good row">
            <Icon name="check" />
            {result.message}
          </p>
        )}
      </div>
      {result?.ok === false && (
        <Notice kind={result.fingerprint === undefined ? 'problem' : 'warning'}>
          {result.message}
          {result.fingerprint !== undefined && <Certificate fingerprint={result.fingerprint} onTrust={trust} />}
        </Notice>
      )}
      {props.children(
        <button type="button" class="button" aria-disabled={testing !== undefined} onClick={test}>
          {t('test')}
        </button>,
      )}
    </>
  );
}

function Certificate({ fingerprint, onTrust }: { fingerprint: string; onTrust: (fingerprint: string) => void }) {
  return (
    <div class="certificate stack">
      <p class="hint">{t('fingerprintLabel')}</p>
      <code class="fingerprint">
        {(formatFingerprint(fingerprint).match(/.{1,24}/g) ?? []).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </code>
      <div class="row">
        <button type="button" class="button" onClick={() => onTrust(fingerprint)}>
          {t('trust')}
        </button>
      </div>
    </div>
  );
}
