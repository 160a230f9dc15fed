interface Row { name: string; team: string; score: number; date: string }

export const sortRows = (rows: Row[], direction: 'asc' | 'desc') =>
  // ok: complex-sort (the direction is chosen outside)
  rows.sort((a, b) => (direction === 'asc' ? a.score - b.score : b.score - a.score));

export function ladder(rows: Row[]): Row[] {
  // expect: complex-sort
  rows.sort(function (a, b) {
    if (a.team > b.team) {
      return 1;
    } else if (a.team < b.team) {
      return -1;
    } else {
      if (a.score > b.score) {
        return -1;
      } else if (a.score < b.score) {
        return 1;
      } else {
        return 0;
      }
    }
  });
  return rows;
}

// expect: complex-sort
function compareRows(a: Row, b: Row): number {
  if (a.team < b.team) return -1;
  if (a.team > b.team) return 1;
  if (a.name < b.name) return -1;
  if (a.name > b.name) return 1;
  return 0;
}

export const byFunction = (rows: Row[]) => [...rows].sort(compareRows);

export function passes(rows: Row[]) {
  // expect: complex-sort
  const byName = [...rows].sort((a, b) => a.name.localeCompare(b.name));
  const byTeam = byName.sort((a, b) => a.team.localeCompare(b.team));
  return byTeam;
}

export function toSortedReversed(rows: Row[]) {
  // expect: complex-sort
  return rows.toSorted((a, b) => a.score - b.score).toReversed();
}

export function locale(rows: Row[]) {
  // ok: complex-sort (chained)
  return rows.sort((a, b) => a.team.localeCompare(b.team) || b.score - a.score || a.name.localeCompare(b.name));
}

export function indexed(rows: Row[], order: string[]) {
  const index = new Map(order.map((name, i) => [name, i]));
  // ok: complex-sort (an order that is given, in a table)
  return rows.sort((a, b) => index.get(a.name)! - index.get(b.name)!);
}
