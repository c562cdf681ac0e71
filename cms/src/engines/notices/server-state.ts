/** Whether the mail server answers: faults of the server itself pause all sending until a probe gets through, faults of one mail pause only that mail. */
import type { Smtp } from './smtp';

const shortest = 3_000;
const longest = 30_000;

/** Where in the conversation a fault is the server's own: before it has heard of any mail. */
const beforeAnyMail = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|PROXY)/;

export class ServerState {
  #away = false;
  #probeAt = 0;
  #pause = shortest;

  get away(): boolean {
    return this.#away;
  }

  /** Notes a failed sending; true when the server is to blame and every mail has to wait. */
  blames(error: unknown): boolean {
    const { code = '', command = '' } = error as { code?: string; command?: string };
    const blamed = beforeAnyMail.test(command) || ['ECONNREFUSED', 'EDNS', 'EAUTH', 'ETLS'].includes(code);
    if (blamed && !this.#away) {
      this.#away = true;
      this.#pause = shortest;
      this.#probeAt = Date.now() + this.#pause;
    }
    return blamed;
  }

  /** Asks the server again when it is time; true when it has come back. Pauses are real ones: the product's clock may stand still or jump. */
  async cameBack(smtp: Smtp): Promise<boolean> {
    if (!this.#away || Date.now() < this.#probeAt) return false;
    if (await smtp.reachable()) {
      this.#away = false;
      return true;
    }
    this.#pause = Math.min(longest, this.#pause * 2);
    this.#probeAt = Date.now() + this.#pause;
    return false;
  }
}
