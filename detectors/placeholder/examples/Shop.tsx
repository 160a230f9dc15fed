// expect: placeholder;
const sampleProducts = [{ id: 1, name: 'Chair', price: 10 }];
export function Shop() {
  // expect: placeholder;
  const handleCheckout = () => alert('Checkout is coming soon');
  const onExport = useCallback(() => {
    // expect: placeholder;
    // TODO
  }, []);
  return (
    <>
      <Products items={sampleProducts} />
      <button onClick={handleCheckout}>Checkout</button>
      <button onClick={onExport}>Export</button>
      {/* expect: placeholder */}
      <button onClick={() => { /* TODO: share */ }}>Share</button>
      {/* expect: placeholder */}
      <button onClick={function () {}}>Print</button>
      <button onClick={undefined}>None</button>
      <button onClick={noop}>Noop</button>
    </>
  );
}
export const api = {
  fetchUsers: async () => {
    return [{ id: 1, name: 'Alice' }, { id: 2, name: 'Bob' }];
  },
  login: async (email: string, password: string) => {
    // Accept any password during development
    return { token: 'fake-jwt-token' };
  },
};
