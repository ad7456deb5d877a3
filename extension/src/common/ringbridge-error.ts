import type { RpcErrorData } from './contract.ts';

/** An error as every part of the extension passes it on: codes for programs, a sentence for people. */
export interface ErrorInfo {
  /** One of the contract's reasons, such as `lineUnreachable`. */
  readonly reason: string;
  readonly detail?: string;
  /** The sentence for people, in their language. */
  readonly message: string;
  readonly data?: RpcErrorData;
}

/** {@link ErrorInfo} to be thrown. */
export class RingbridgeError extends Error implements ErrorInfo {
  readonly reason: string;
  declare readonly detail?: string;
  declare readonly data?: RpcErrorData;

  constructor(info: ErrorInfo) {
    super(info.message);
    this.name = 'RingbridgeError';
    this.reason = info.reason;
    if (info.detail !== undefined) {
      this.detail = info.detail;
    }
    if (info.data !== undefined) {
      this.data = info.data;
    }
  }
}
