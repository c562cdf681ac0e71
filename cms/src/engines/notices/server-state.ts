/** Whether the mail server answers: faults of the server itself pause all sending until a probe gets through, faults of one mail pause only that mail. */
import type { Smtp } from './smtp';

const shortest = 3_000;
const longest = 30_000;

/** Where in the conversation a fault is the server's own: before it has heard of any mail. */
const beforeAnyMail = /^(EHLO|HELO|LHLO|STARTTLS|AUTH|PROXY)/;
const neverOpened = ['EDNS', 'EAUTH', 'ETLS', 'EPROTOCOL'];

/** A connection that broke in the middle may be one mail's doing: only those that never opened are blamed on the server. */
function isServersOwn({ code = '', command = '', syscall = '', message = '' }: { code?: string; command?: string; syscall?: string; message?: string }): boolean {
  return syscall === 'connect' || beforeAnyMail.test(command) || (command === 'CONN' && (neverOpened.includes(code) || /^(Connection timeout|Greeting never received)/.test(message)));
}

export class ServerState {
  #away = false;
  #probeAt = 0;
  #pause = shortest;

  get away(): boolean {
    return this.#away;
  }

  /** Notes a failed sending; true when the server is to blame and every mail has to wait. */
  blames(error: unknown): boolean {
    const blamed = isServersOwn(error as Error);
    if (blamed && !this.#away) {
      this.#away = true;
      this.#pause = shortest;
      this.#probeAt = performance.now() + this.#pause;
    }
    return blamed;
  }

  /** Asks the server again when it is time; true when it has come back. Pauses are real ones: the product's clock may stand still or jump. */
  async cameBack(smtp: Smtp): Promise<boolean> {
    if (!this.#away || performance.now() < this.#probeAt) return false;
    if (await smtp.reachable()) {
      this.#away = false;
      return true;
    }
    this.#pause = Math.min(longest, this.#pause * 2);
    this.#probeAt = performance.now() + this.#pause;
    return false;
  }
}
