type Task = { title: string; priority: 'high' | 'medium' | 'low'; due: Date; done: boolean; points: number };

const PRIORITY: Record<string, number> = { high: 0, medium: 1, low: 2 };

export class TaskOrder {
  byLadder(tasks: Task[]): Task[] {
    // expect: complex-sort
    return tasks.sort((a, b) => {
      if (a.priority === 'high' && b.priority !== 'high') {
        return -1;
      } else if (a.priority !== 'high' && b.priority === 'high') {
        return 1;
      } else if (a.due < b.due) {
        return -1;
      } else if (a.due > b.due) {
        return 1;
      } else {
        return 0;
      }
    });
  }

  byNested(tasks: Task[]): Task[] {
    // expect: complex-sort
    return tasks.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  }

  byChain(tasks: Task[]): Task[] {
    // ok: complex-sort (comparisons that are chained)
    return tasks.sort((a, b) => a.due.getTime() - b.due.getTime() || a.title.localeCompare(b.title));
  }

  byTable(tasks: Task[]): Task[] {
    // ok: complex-sort (one documented order in a table)
    return tasks.sort((a, b) => PRIORITY[a.priority] - PRIORITY[b.priority]);
  }

  bySimple(tasks: Task[]): Task[] {
    // ok: complex-sort (one comparison)
    return tasks.sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  byThreeWay(tasks: Task[]): Task[] {
    // expect: complex-sort
    return tasks.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  }

  byTwoKeys(tasks: Task[]): Task[] {
    // ok: complex-sort (one branch that tells two keys apart)
    return tasks.sort((a, b) => {
      if (a.done !== b.done) return a.done ? 1 : -1;
      return a.title.localeCompare(b.title);
    });
  }

  newest(tasks: Task[]): Task[] {
    // expect: complex-sort
    return [...tasks].sort((a, b) => a.due.getTime() - b.due.getTime()).reverse();
  }

  newestToo(tasks: Task[]): Task[] {
    // expect: complex-sort
    tasks.sort((a, b) => a.due.getTime() - b.due.getTime());
    tasks.reverse();
    return tasks;
  }

  twice(tasks: Task[]): Task[] {
    // expect: complex-sort
    return tasks.sort((a, b) => a.title.localeCompare(b.title)).sort((a, b) => a.points - b.points);
  }

  passes(tasks: Task[]): Task[] {
    // expect: complex-sort
    tasks.sort((a, b) => a.title.localeCompare(b.title));
    tasks.sort((a, b) => a.points - b.points);
    return tasks;
  }

  bubble(values: number[]): number[] {
    // expect: complex-sort
    for (let i = 0; i < values.length; i++) {
      for (let j = 0; j < values.length - i - 1; j++) {
        if (values[j] > values[j + 1]) {
          const temp = values[j];
          values[j] = values[j + 1];
          values[j + 1] = temp;
        }
      }
    }
    return values;
  }

  sections(): string[] {
    const names = ['summary', 'details', 'appendix'];
    const order: Record<string, number> = { appendix: 0, summary: 1, details: 2 };
    // expect: complex-sort
    return names.sort((a, b) => order[a] - order[b]);
  }

  ranked(tasks: Task[]): Task[] {
    // ok: complex-sort (a switch is a table of one order)
    const rank = (t: Task): number => {
      switch (t.priority) {
        case 'high':
          return 0;
        case 'medium':
          return 1;
        default:
          return 2;
      }
    };
    return tasks.sort((a, b) => rank(a) - rank(b));
  }

  switched(tasks: Task[], field: string): Task[] {
    // ok: complex-sort (the field is chosen outside of the elements)
    return tasks.sort((a, b) => {
      switch (field) {
        case 'title':
          return a.title.localeCompare(b.title);
        case 'points':
          return a.points - b.points;
        default:
          return a.due.getTime() - b.due.getTime();
      }
    });
  }

  nullsLast(tasks: { due?: Date }[]) {
    // ok: complex-sort (missing values have no order of their own)
    return tasks.sort((a, b) => {
      if (!a.due) return 1;
      if (!b.due) return -1;
      return a.due.getTime() - b.due.getTime();
    });
  }

  latest(tasks: Task[]): Task[] {
    // ok: complex-sort (the first three)
    return [...tasks].sort((a, b) => b.due.getTime() - a.due.getTime()).slice(0, 3);
  }
}
