export const load = (path: string) => path;
export type Row = { id: string };
