/** Pure steps between the form of a line or source and its settings. */
import type { LineField, LineSettings, LineTypeInfo, SourceSettings } from '../../common/contract.ts';
import { isSame } from './draft.ts';

/** A line or a source: an id, a type, and the keys of that type. */
export type Item = LineSettings | SourceSettings;

/** What the type of a line or source says of itself. */
export type ItemType = Pick<LineTypeInfo, 'type' | 'name' | 'description' | 'fields'>;

type Fields = Pick<ItemType, 'fields'>;

/** A new line or source of a type, with an id that no other has. */
export function newItem(type: Pick<ItemType, 'type' | 'name'>, taken: readonly string[]): { id: string; type: string; name: string } {
  return { id: freeId(type.type, taken), type: type.type, name: type.name };
}

/** The name itself as an id, or with the first number that is free. */
function freeId(name: string, taken: readonly string[]): string {
  const used = new Set(taken);
  for (let number = 1; ; number++) {
    const id = number === 1 ? name : `${name}${number}`;
    if (!used.has(id)) {
      return id;
    }
  }
}

/** A password that is stored already; its text never comes here. */
export function isStoredSecret(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('hidden' in value || 'secret' in value);
}

// The agent names passwords so that it stored itself, and forgets them with their line or source (SecretOwner.Prefix).
const ownSecretPrefixes = ['line-', 'source-'];

/** A removed line as it can come back: without the passwords that the agent forgot with it. */
export function withoutForgotten<T extends Item>(item: T): { item: T; forgotten: readonly string[] } {
  const forgotten = Object.entries(item)
    .filter(([, value]) => isForgotten(value))
    .map(([key]) => key);
  const kept = Object.entries(item).filter(([key]) => !forgotten.includes(key));
  return { item: Object.fromEntries(kept) as T, forgotten };
}

function isForgotten(value: unknown): boolean {
  if (!isStoredSecret(value)) {
    return false;
  }
  const { secret } = value as { readonly secret?: unknown };
  return typeof secret !== 'string' || ownSecretPrefixes.some((prefix) => secret.startsWith(prefix));
}

/** What a field shows as text. */
export function fieldText(line: Item, key: string): string {
  const value = line[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A line as it is saved: texts trimmed, numbers as numbers, nothing empty, nothing that is the default anyway. */
export function itemToSave<T extends Item>(line: T, type: Fields): T {
  const fields = new Map(type.fields.map((field) => [field.key, field]));
  const kept = Object.entries(line)
    .map(([key, value]): [string, unknown] => [key, valueToSave(value, fields.get(key))])
    .filter(([key, value]) => value !== undefined && value !== '' && value !== fields.get(key)?.default);
  return Object.fromEntries(kept) as T;
}

function valueToSave(value: unknown, field: LineField | undefined): unknown {
  if (typeof value !== 'string' || field?.kind === 'secret') {
    return value;
  }
  const text = value.trim();
  return field?.kind === 'number' && /^\d+$/.test(text) && text !== field.default ? Number(text) : text;
}

/** The required fields that are still empty. */
export function missingFields(line: Item, type: Fields): readonly string[] {
  return type.fields
    .filter((field) => field.required && field.default === undefined)
    .filter((field) => !isStoredSecret(line[field.key]) && fieldText(line, field.key).trim() === '')
    .map((field) => field.key);
}

/** Fields most people never touch: what has a default, and the certificate, which the test offers. */
export function isAdvanced(field: LineField): boolean {
  return !field.required && (field.default !== undefined || field.key === 'certificate');
}

/** The list with a line in its place; at the end when it is new. */
export function withItem<T extends Item>(lines: readonly T[], line: T): T[] {
  return lines.some(({ id }) => id === line.id) ? lines.map((old) => (old.id === line.id ? line : old)) : [...lines, line];
}

/** The list with a removed line back in its place. */
export function withItemAt<T extends Item>(lines: readonly T[], line: T, index: number): T[] {
  return lines.some(({ id }) => id === line.id) ? [...lines] : lines.toSpliced(index, 0, line);
}

/** Whether two lines would be saved alike. */
export function isSameItem(one: Item, other: Item, type: Fields): boolean {
  return isSame(itemToSave(one, type), itemToSave(other, type));
}
