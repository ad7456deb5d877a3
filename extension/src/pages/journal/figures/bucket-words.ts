import { type TextKey, t } from '../../../common/i18n.ts';
import { locale } from '../../ui/locale.ts';
import type { Bucket, BucketSize } from './buckets.ts';

/** The name of a bar's length. */
export const sizeNames: Readonly<Record<BucketSize, TextKey>> = { day: 'figuresDay', week: 'figuresWeek', month: 'figuresMonth' };

/** A bar under the plot, short. */
export function shortName({ from }: Bucket, size: BucketSize): string {
  const format: Intl.DateTimeFormatOptions = size === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'numeric' };
  return new Intl.DateTimeFormat(locale(), format).format(from);
}

/** A bar in a table and in its tooltip. */
export function longName({ from }: Bucket, size: BucketSize): string {
  const format: Intl.DateTimeFormatOptions =
    size === 'month'
      ? { month: 'long', year: 'numeric' }
      : { weekday: size === 'day' ? 'short' : undefined, day: '2-digit', month: '2-digit', year: 'numeric' };
  const name = new Intl.DateTimeFormat(locale(), format).format(from);
  return size === 'week' ? `${t('figuresWeek')} ${name}` : name;
}
