export class Session {
  load(id: string) {
    // ok: placeholder (what a standard requires)
    // The standard requires the full conversation to be replayed.
    return this.replay(id);
  }

  defaults() {
    // ok: placeholder (what another part does)
    // Sets the fields that would normally be set by the database.
    this.created = new Date();
  }

  // expect: placeholder;
  /** Placeholder for the search index. */
  index() {
    return new Map();
  }

  mode(name: string) {
    if (name === 'embedded') {
      // ok: placeholder (a mode that is not offered)
      throw new Error(`'${name}' is not yet supported in embedded mode`);
    }
    // ok: placeholder (says what others have to do)
    throw new Error(`mode is not implemented by ${this.constructor.name}`);
  }

  rows() {
    return (
      // ok: placeholder (says why)
      <List onRemove={() => {}} /> // nothing can be removed while it loads
    );
  }
}
