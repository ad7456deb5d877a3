/*
 * What the panel shows of a call below its buttons, from top to bottom. To add a part, such as what a CRM knows of the
 * caller, write a component and add a line here. A part that has nothing to say of a call returns null.
 */
import type { FunctionComponent } from 'preact';
import type { Call } from '../../common/contract.ts';
import { NumberHistory } from '../calls/NumberHistory.tsx';
import { CallContactsPart } from '../contacts/CallContactsPart.tsx';
import { NoteField } from '../notes/NoteField.tsx';
import { PrivateSwitch } from '../notes/PrivateSwitch.tsx';
import { TagsField } from '../notes/TagsField.tsx';

/** A part. */
export type CallPart = FunctionComponent<{ readonly call: Call }>;

export const callParts: readonly CallPart[] = [CallContactsPart, NoteField, TagsField, PrivateSwitch, NumberHistory];
