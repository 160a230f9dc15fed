export class NotFound extends Error {}
export class Store {
  load(path: string) {
    return [path];
  }
  price(n: number) {
    return n * 1.19;
  }
}
