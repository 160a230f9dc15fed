// loadAll was here
export function load(x: number) {
  const inner = x;
  return inner;
}
export const {
  first,
  second,
} = load(1);
const a = 1;
export { a as b };
export default load;
