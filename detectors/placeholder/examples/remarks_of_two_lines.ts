export class A {
  validate(token: string): boolean {
    // expect: placeholder;
    // This would typically call the identity provider
    return true; // simplified for now
  }
  two() {
    // expect: placeholder;
    // TODO: cache the answer
    // expect: placeholder;
    // TODO: check the rights
    return this.load();
  }
  one() {
    // expect: placeholder;
    // For now this returns mock data.
    // TODO: replace with the real API
    return [{ id: 1, name: 'John Doe' }];
  }
  three() {
    // expect: placeholder;
    // TODO: use the real API once it is there. For now the data is made up
    // and has two rows only.
    return [{ id: 1, name: 'John Doe' }, { id: 2, name: 'Jane Doe' }];
  }
}
