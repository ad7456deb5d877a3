import type { NumberKind, NumberMatch } from '../../numbers/index.ts';
import type { FieldVisit } from '../features/numbers/button-seam.ts';
import type { FoundNumber } from '../features/numbers/found-number.ts';

/** The numbers of fields have ids of their own: below those of numbers in the text. */
let lastId = 0;

/** The number in a field that can only be read. It stands where the field stands, for as long as the field says so. */
export class FieldNumber implements FoundNumber {
  readonly id: number;
  readonly text: string;
  readonly e164: string;
  readonly kind: NumberKind;
  declare readonly extension?: string;
  readonly #field: FieldVisit['field'];
  readonly #value: string;
  readonly #range = new Range();

  constructor(field: FieldVisit['field'], text: string, match: NumberMatch) {
    lastId -= 1;
    this.id = lastId;
    this.text = text;
    this.e164 = match.e164;
    this.kind = match.kind;
    if (match.extension !== undefined) {
      this.extension = match.extension;
    }
    this.#field = field;
    this.#value = field.value;
    this.#range.selectNode(field);
  }

  /** Around the whole field: pages do not let anybody point into one. */
  get range(): Range {
    if (!this.isCurrent) {
      this.#range.collapse(true);
    }
    return this.#range;
  }

  /** Whether the field still says the same, and still cannot be written in. */
  get isCurrent(): boolean {
    return this.#field.readOnly && this.#field.value === this.#value;
  }
}
