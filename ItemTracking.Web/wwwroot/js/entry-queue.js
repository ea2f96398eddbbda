// Everything a clerk enters goes through one queue: in order, each entry with the id of its queue and a rising number, sent again until it
// is answered. The server passes over what it has taken before, so an entry is never lost and never doubled, however often it is sent. An
// entry stays in the store until the server says that it is kept where it outlives the page there too.

const maxBatchLength = 8000;
const maxValueLength = 1000;
const answerTimeout = 8000;
const retryDelay = 500;
const troubleDelay = 2000;

const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

const withTimeout = promise => Promise.race([
  promise,
  new Promise((_, reject) => setTimeout(() => reject(new Error('No answer')), answerTimeout)),
]);

const newId = () => [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** Why a text cannot be entered; blank when it can. The text stays where it was typed. */
export const faultOf = value => {
  if (value.length > maxValueLength)
    return `The text has ${value.length} characters, but at most ${maxValueLength} are taken. Shorten it.`;
  return value.isWellFormed() ? '' : 'The text contains half a character. Type or scan it again.';
};

export class EntryQueue {
  #id = newId();
  #lastNumber = 0;
  #entries;
  #taken = [];
  #running = false;
  #disposed = false;
  #held = false;
  #waiting = [];
  #store;
  #send;
  #changed;

  /**
   * @param {import('./entry-store.js').EntryStore} store what an earlier page could not hand over
   * @param {(batch: object[]) => Promise<object>} send delivers a batch; the answer tells how many of it are taken, and what is kept
   * @param {(answer: object | null) => void} changed called when the queue grew (null) or was answered
   */
  constructor(store, send, changed) {
    this.#store = store;
    this.#entries = store.read();
    this.#send = send;
    this.#changed = changed;
  }

  get length() {
    return this.#entries.length;
  }

  get hasScans() {
    return this.#entries.some(e => e.kind === 'scan');
  }

  /** Entries are kept and not sent, until something that is asked is answered. */
  get isHeld() {
    return this.#held;
  }

  hold(isHeld) {
    this.#held = isHeld;
    this.#release();
    if (!isHeld)
      this.#run();
  }

  /** Sends what an earlier page could not. */
  start() {
    this.#changed(null);
    this.#run();
    return this.idle();
  }

  /** Takes an entry, of which {@link faultOf} finds no fault, and returns its number. */
  add(entry) {
    const id = ++this.#lastNumber;
    this.#entries.push({ line: 0, column: '', from: 0, to: 0, isNew: false, value: '', ...entry, queue: this.#id, id });
    this.#save();
    this.#changed(null);
    this.#run();
    return id;
  }

  /** Resolves when everything entered so far has been answered, or when the server cannot take it now or it has to wait. */
  idle() {
    return this.#entries.length === 0 || this.#held ? Promise.resolve() : new Promise(resolve => this.#waiting.push(resolve));
  }

  /** The server keeps the entries of each queue up to a number. */
  kept(numbers) {
    this.#taken = this.#taken.filter(entry => !(entry.id <= numbers[entry.queue]));
    this.#save();
  }

  /** @param {boolean} forget the work is saved or discarded: nothing of it is sent again */
  dispose(forget) {
    this.#disposed = true;
    if (forget)
      this.#store.write([]);
    this.#release();
  }

  #save() {
    if (!this.#disposed)
      this.#store.write([...this.#taken, ...this.#entries]);
  }

  async #run() {
    if (this.#running)
      return;
    this.#running = true;
    while (this.#entries.length > 0 && !this.#disposed && !this.#held) {
      const batch = this.#batch();
      const answer = await this.#deliver(batch);
      if (!answer)
        break;
      this.#answered(answer);
      if (answer.taken < batch.length) {
        this.#release();
        await wait(troubleDelay);
      }
    }
    this.#running = false;
    this.#release();
  }

  #answered(answer) {
    const taken = this.#entries.splice(0, answer.taken);
    this.#taken.push(...taken);
    this.kept(answer.kept);
    const answered = Math.max(0, ...taken.filter(entry => entry.queue === this.#id).map(entry => entry.id));
    this.#changed({ answered, scanned: answer.scanned, refused: answer.refused });
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
