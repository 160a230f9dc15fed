export function Toolbar({ onSave }: Props) {
  const handlePrint = () => {
    // expect: placeholder;
    // TODO: implement printing
  };
  const handleShare = useCallback(() => {}, []);
  // expect: placeholder;
  function handleArchive() {}
  return (
    <div>
      <Button onClick={handlePrint}>Print</Button>
      <Button onClick={handleShare}>Share</Button>
      <Button onClick={handleArchive}>Archive</Button>
      <Button onClick={onSave}>Save</Button>
      {/* expect: placeholder */}
      <Button onClick={() => alert('Coming soon!')}>Later</Button>
      <Button onClick={() => {}} disabled>Off</Button>
      <Button onClick={() => { track('x'); }}>Track</Button>
      <Modal onClose={() => {}}>x</Modal>
      <div onClick={(e) => e.stopPropagation()}>x</div>
      <a href="#" onClick={(e) => e.preventDefault()}>x</a>
    </div>
  );
}

export const useStats = () => {
  return { visits: 1200, users: 340, revenue: 9800 };
};

export async function getOrders(): Promise<Order[]> {
  // expect: placeholder;
  // TODO: replace with API call
  return [
    { id: 1, customer: 'John Doe', total: 99.99 },
    { id: 2, customer: 'Jane Smith', total: 49.99 },
  ];
}

export async function getInvoices(): Promise<Invoice[]> {
  // expect: placeholder;
  return [
    { id: 1, customer: 'Acme Corp', total: 99.99 },
    { id: 2, customer: 'Globex', total: 49.99 },
  ];
}

export const COLUMNS = [
  { id: 1, key: 'name', label: 'Name' },
  { id: 2, key: 'price', label: 'Price' },
];

export function Hint() {
  return <input placeholder="John Doe" />;
}

export class Api {
  list() {
    // expect: placeholder;
    return Promise.resolve([{ id: 1, name: 'Sample Item' }]);
  }
  remove(): void {
    // Not needed: rows expire by themselves.
  }
  legacy() {
    // expect: placeholder;
    throw new Error('Not implemented: use list()');
  }
}

const noop = () => {};
export const defaultHandlers = { onClick: () => {}, onSubmit: () => {} };

export function Form() {
  return (
    // expect: placeholder;
    <form onSubmit={(e) => e.preventDefault()}>
      <input name="q" />
    </form>
  );
}
