import { t } from './i18n.ts';

/** The words on a button that opens a CRM; its name is empty where nobody knows it. */
export const crmLabel = (name: string): string => (name === '' ? t('openInCrm') : t('openIn', name));
