/* The contract's types. Generated from Ringbridge.Contract; this name is the one to import, the file behind it may move. */
export type * from './contract.generated.ts';
