// What a clerk entered and the server has not taken for good outlives the page: a reload, a lost circuit, a restarted server, signing in
// again. It stands in the session storage of the tab, under the user and the address, so that nobody else's page sends it.

export class EntryStore {
  #key;

  constructor(user) {
    this.#key = `entries ${user} ${location.pathname}`;
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key)) ?? [];
    } catch {
      return [];
    }
  }

  /** False when the browser has no room: the entries then live as long as the page. */
  write(entries) {
    try {
      if (entries.length > 0)
        sessionStorage.setItem(this.#key, JSON.stringify(entries));
      else
        sessionStorage.removeItem(this.#key);
      return true;
    } catch {
      return false;
    }
  }
}
