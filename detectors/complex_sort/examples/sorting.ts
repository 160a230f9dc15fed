const ORDER: Record<string, number> = { critical: 0, high: 1, low: 2 };

export function byRank(issues: Issue[]): Issue[] {
  // expect: complex-sort
  return issues.sort((a, b) => {
    if (a.rank < b.rank) return -1;
    if (a.rank > b.rank) return 1;
    if (a.name < b.name) return -1;
    if (a.name > b.name) return 1;
    return 0;
  });
}

export function byTernary(issues: Issue[]): Issue[] {
  // expect: complex-sort
  return [...issues].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
}

export function byChain(issues: Issue[]): Issue[] {
  // ok: complex-sort (comparisons that are chained)
  return issues.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name));
}

export function byTable(issues: Issue[]): Issue[] {
  // ok: complex-sort (one documented order is looked up in a table)
  return issues.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

export function byOne(issues: Issue[]): Issue[] {
  // ok: complex-sort (one branch tells two keys apart)
  return issues.sort((a, b) => {
    if (a.rank !== b.rank) {
      return a.rank - b.rank;
    }
    return a.name.localeCompare(b.name);
  });
}

// expect: complex-sort
function compareTasks(a: Task, b: Task): number {
  if (a.done !== b.done) {
    return a.done ? 1 : -1;
  }
  if (a.due !== b.due) {
    return a.due - b.due;
  }
  return a.title.localeCompare(b.title);
}

export const ordered = (tasks: Task[]) => tasks.toSorted(compareTasks);

export function newest(runs: Run[]): Run {
  // expect: complex-sort
  return runs.sort((a, b) => b.started - a.started)[0];
}

export function newestFirst(runs: Run[]): Run[] {
  // expect: complex-sort
  return runs.sort((a, b) => a.started - b.started).reverse();
}

export function topThree(runs: Run[]): Run[] {
  // ok: complex-sort (several are taken)
  return runs.sort((a, b) => b.started - a.started).slice(0, 3);
}

export function twice(runs: Run[]): void {
  // expect: complex-sort
  runs.sort((a, b) => a.name.localeCompare(b.name));
  runs.sort((a, b) => a.started - b.started);
}

export function byHand(values: number[]): number[] {
  // expect: complex-sort
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length - i - 1; j++) {
      if (values[j] > values[j + 1]) {
        const held = values[j];
        values[j] = values[j + 1];
        values[j + 1] = held;
      }
    }
  }
  return values;
}

export function transpose(grid: number[][], other: number[][]): void {
  // ok: complex-sort (nothing changes places)
  for (let i = 0; i < grid.length; i++) {
    for (let j = 0; j < grid.length; j++) {
      if (grid[i][j] > 0) {
        other[j][i] = grid[i][j];
      }
    }
  }
}

export function severityRank(issues: Issue[]): Issue[] {
  // expect: complex-sort
  return sortBy(issues, (issue) => (issue.severity === 'high' ? 0 : issue.severity === 'medium' ? 1 : 2));
}
