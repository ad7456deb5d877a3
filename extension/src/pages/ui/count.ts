import { type TextKey, t } from '../../common/i18n.ts';
import { locale } from './locale.ts';

/** A number as people write it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** So many of something, in words. */
export function count(value: number, one: TextKey, many: TextKey): string {
  return t(value === 1 ? one : many, formatNumber(value));
}
