/* The popup settings as the form shows them: a known system by its parts, any other by its link. */
import type { PageTab, PopupMoment, PopupSettings } from '../../common/contract.ts';
import { type CrmParts, findCrmSystem, readCrmTemplate, writeCrmTemplate } from '../../common/crm-systems.ts';

/** The choice "another system": its link is typed. */
export const otherSystem = 'other';

/** What the person fills in. */
export interface CrmForm extends CrmParts {
  /** The id of a known system, {@link otherSystem}, or empty for none. */
  readonly system: string;
  /** The link of another system. */
  readonly link: string;
  readonly on: PopupMoment;
  readonly onInternal: PopupMoment;
  /** `same`: as callers from outside. */
  readonly onUnknown: PopupMoment | 'same';
  readonly tab: PageTab;
}

const noParts: CrmParts = { base: '', account: '', form: 'e164' };

/** Settings as a form. */
export function crmFormOf(popup: PopupSettings): CrmForm {
  const { template, on, onInternal, onUnknown = 'same', tab } = popup;
  const moments = { on, onInternal, onUnknown, tab } as const;
  const known = findCrmSystem(popup.system);
  const parts = known && readCrmTemplate(known, template);
  if (known !== undefined && parts !== undefined) {
    return { ...parts, ...moments, system: known.id, link: '' };
  }
  return { ...noParts, ...moments, system: template === '' ? '' : otherSystem, link: template };
}

/** The template that a form gives; empty while something is missing. */
export function templateOf(form: CrmForm): string {
  const known = findCrmSystem(form.system);
  if (known !== undefined) {
    return writeCrmTemplate(known, form);
  }
  return form.system === otherSystem ? form.link.trim() : '';
}

/** A form as settings. */
export function popupOf(form: CrmForm): PopupSettings {
  const { on, onInternal, onUnknown, tab } = form;
  return {
    template: templateOf(form),
    system: findCrmSystem(form.system)?.id ?? '',
    on,
    onInternal,
    ...(onUnknown === 'same' ? {} : { onUnknown }),
    tab,
  };
}

/** What changes in a form when another system is chosen: its own number form and address; what was typed for the old one goes. */
export function withSystem(form: CrmForm, id: string): CrmForm {
  const known = findCrmSystem(id);
  // Whoever goes on with a link of their own begins with the one that the form gave.
  const link = id === otherSystem ? templateOf(form) : '';
  return { ...form, system: id, base: known?.bases?.[0] ?? '', account: '', form: known?.form ?? 'e164', link };
}
