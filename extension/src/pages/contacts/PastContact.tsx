import { useSignal } from '@preact/signals';
import { canBePicked } from '../../common/contact-choices.ts';
import type { Call, ContactFindResult } from '../../common/contract.ts';
import { t } from '../../common/i18n.ts';
import { useApp } from '../ui/app.ts';
import { Notice } from '../ui/Notice.tsx';
import { AddContact } from './AddContact.tsx';
import { ContactView } from './ContactView.tsx';
import { PickContact } from './PickContact.tsx';

/** Who has the number of a past call, asked when a person wants to know, and who of them it was. */
export function PastContact({ call, number }: { call: Call; number: string }) {
  const { request } = useApp();
  const found = useSignal<ContactFindResult | 'asking' | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const look = async (refresh: boolean): Promise<void> => {
    problem.value = undefined;
    found.value = 'asking';
    try {
      found.value = await request('contact.find', { number, refresh });
    } catch (error) {
      found.value = undefined;
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  const isAsking = found.value === 'asking';
  const isFound = found.value !== undefined && !isAsking;
  return (
    <section class="stack" aria-labelledby={`contacts-${call.id}`}>
      <h3 id={`contacts-${call.id}`} class="part-title">
        {t('contactsTitle')}
      </h3>
      <div role="status" class="stack">
        {isAsking && <p class="hint">{t('pickLooking')}</p>}
        {found.value !== undefined && found.value !== 'asking' && (
          <Found call={call} found={found.value} onAdded={() => void look(false)} />
        )}
      </div>
      <p>
        <button
          type="button"
          class={isFound ? 'button quiet look-again' : 'button'}
          aria-disabled={isAsking}
          // Who asks wants to know how it is now, not what a source said a moment ago.
          onClick={() => !isAsking && void look(true)}
        >
          {t(isFound ? 'pickLookAgain' : 'pickLook')}
        </button>
      </p>
      {problem.value !== undefined && <Notice kind="problem">{problem.value}</Notice>}
    </section>
  );
}

function Found({ call, found, onAdded }: { call: Call; found: ContactFindResult; onAdded: () => void }) {
  if (found.contacts.length === 0) {
    return (
      <>
        <p class="hint">{t('contactsNobody')}</p>
        <AddContact call={call} onSaved={onAdded} />
      </>
    );
  }
  return (
    <>
      {found.contacts.map((contact) => (
        <ContactView key={`${contact.sourceId} ${contact.id}`} contact={contact} isSure={false}>
          {canBePicked(contact) && <PickContact call={call} contact={contact} />}
        </ContactView>
      ))}
      {found.more > 0 && <p class="hint">{t('contactsMore', String(found.more))}</p>}
    </>
  );
}
