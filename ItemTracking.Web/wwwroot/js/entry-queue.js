// Everything a clerk enters goes through one queue: in order, a number on each entry, sent again until it is answered.
// The server ignores a number it has seen, so an entry is never lost and never doubled, however slow the connection is.

const maxBatchLength = 8000;
const maxValueLength = 1000;
const answerTimeout = 8000;
const retryDelay = 500;

const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

const withTimeout = promise => Promise.race([
  promise,
  new Promise((_, reject) => setTimeout(() => reject(new Error('No answer')), answerTimeout)),
]);

export class EntryQueue {
  #entries = [];
  #lastId = 0;
  #running = false;
  #disposed = false;
  #waiting = [];
  #send;
  #changed;

  /**
   * @param {(batch: object[]) => Promise<object>} send delivers a batch and returns the state of the page after it
   * @param {(answer: object | null) => void} changed called when the queue grew (null) or was answered
   */
  constructor(send, changed) {
    this.#send = send;
    this.#changed = changed;
  }

  get length() {
    return this.#entries.length;
  }

  get hasScans() {
    return this.#entries.some(e => e.kind === 'scan');
  }

  /** Takes an entry and returns its number. */
  add(entry) {
    const id = ++this.#lastId;
    this.#entries.push({
      line: 0, column: '', from: 0, to: 0, isNew: false, ...entry, id, value: (entry.value ?? '').slice(0, maxValueLength),
    });
    this.#changed(null);
    this.#run();
    return id;
  }

  /** Resolves when everything entered so far has been answered. */
  idle() {
    return this.#entries.length === 0 ? Promise.resolve() : new Promise(resolve => this.#waiting.push(resolve));
  }

  dispose() {
    this.#disposed = true;
    this.#release();
  }

  async #run() {
    if (this.#running)
      return;
    this.#running = true;
    while (this.#entries.length > 0 && !this.#disposed) {
      const batch = this.#batch();
      const answer = await this.#deliver(batch);
      if (!answer)
        break;
      this.#entries.splice(0, batch.length);
      this.#changed({ ...answer, answered: batch[batch.length - 1].id });
    }
    this.#running = false;
    this.#release();
  }

  #batch() {
    let length = 0;
    const end = this.#entries.findIndex(e => (length += JSON.stringify(e).length) > maxBatchLength);
    return end < 0 ? [...this.#entries] : this.#entries.slice(0, Math.max(1, end));
  }

  async #deliver(batch) {
    while (!this.#disposed) {
      try {
        return await withTimeout(this.#send(batch));
      } catch {
        await wait(retryDelay);
      }
    }
    return null;
  }

  #release() {
    this.#waiting.splice(0).forEach(resolve => resolve());
  }
}
