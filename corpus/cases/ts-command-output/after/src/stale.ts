export const DAYS = 90;

export interface Branch {
  name: string;
  updatedAt: Date;
}

export function isStale(branch: Branch, now: Date, days = DAYS): boolean {
  return now.getTime() - branch.updatedAt.getTime() > days * 24 * 60 * 60 * 1000;
}

export function asTable(branches: Branch[]): string {
  const width = Math.max(...branches.map((branch) => branch.name.length), 6);
  return branches.map((branch) => `${branch.name.padEnd(width)}  ${branch.updatedAt.toISOString().slice(0, 10)}`).join("\n");
}
