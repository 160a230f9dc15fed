export const load = (p: string) => [p];
export interface Order { id: number }
export default class Store {}
function hidden() { return 1; }
