// more forms
export class Sorter {
  sortUsers(users: User[], key: keyof User) {
    // expect: complex-sort
    return [...users].sort((a, b) => (a[key] > b[key] ? 1 : a[key] < b[key] ? -1 : 0));
  }

  statusOrder(items: Item[]) {
    // expect: complex-sort
    return items.sort((a, b) => {
      const rankA = a.status === 'open' ? 0 : a.status === 'pending' ? 1 : a.status === 'closed' ? 2 : 3;
      const rankB = b.status === 'open' ? 0 : b.status === 'pending' ? 1 : b.status === 'closed' ? 2 : 3;
      return rankA - rankB;
    });
  }

  indexMap() {
    const columns = ['name', 'email', 'phone'];
    const wanted = ['email', 'name', 'phone'];
    const index: Record<string, number> = {};
    wanted.forEach((c, i) => (index[c] = i));
    // expect: complex-sort
    return columns.sort((a, b) => index[a] - index[b]);
  }

  switchOnTrue(items: Item[]) {
    // expect: complex-sort
    return items.sort((a, b) => {
      switch (true) {
        case a.level < b.level:
          return -1;
        case a.level > b.level:
          return 1;
        case a.name < b.name:
          return -1;
        case a.name > b.name:
          return 1;
        default:
          return 0;
      }
    });
  }

  lodash(items: Item[]) {
    // ok: complex-sort (keys of a library)
    return _.sortBy(items, ['level', 'name']);
  }

  lodashReversed(items: Item[]) {
    // expect: complex-sort
    return _.sortBy(items, 'level').reverse();
  }
}
