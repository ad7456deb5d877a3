/** Somebody who may be on the phone, as a card offers them. */
export interface ContactChoice {
  readonly sourceId: string;
  readonly contactId: string;
  readonly name: string;
  /** Position and company; empty where neither is known. */
  readonly line: string;
  readonly isPicked: boolean;
}

/** Names a choice among those of one call. */
export const choiceKey = ({ sourceId, contactId }: ContactChoice): string => `${sourceId} ${contactId}`;
