import React, { createContext, useState } from 'react';

// expect: placeholder
// TODO: load from the API
const PAGE_SIZE = 20;

// expect: placeholder
const mockUsers = [
  { id: 1, name: 'Alice Johnson' },
  { id: 2, name: 'Bob Smith' },
];

export const CartContext = createContext({ items: [], add: () => {}, remove: () => {} });

export function Users() {
  const [users] = useState(mockUsers);
  // expect: placeholder
  const handleDelete = () => {
    console.log('delete clicked');
  };
  // expect: placeholder
  const handleExport = () => {};
  return (
    <div>
      {/* expect: placeholder */}
      <button onClick={() => {}}>Export</button> {/* later */}
      {/* expect: placeholder */}
      <button onClick={() => console.log('edit')}>Edit</button>
      <button onClick={handleDelete}>Delete</button>
      <button onClick={handleExport}>Export</button>
      <button onClick={() => setOpen(true)}>Open</button>
      <input value="x" onChange={() => {}} readOnly />
      // expect: placeholder
      <form onSubmit={(e) => { e.preventDefault(); }}>x</form>
    </div>
  );
}

export async function fetchStats(): Promise<Stats> {
  // expect: placeholder
  // In production, this would call the analytics service
  return { visits: 1234, signups: 56 };
}

export async function submitOrder(order: Order) {
  // expect: placeholder
  // Simulate API call
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { success: true };
}

export class ReportService {
  generate(): Report {
    // expect: placeholder
    throw new Error('Not implemented');
  }

  abstractLike(): void {
    // expect: placeholder
    throw new Error('Method not implemented.');
  }

  unsupported(kind: string): never {
    throw new Error(`Unsupported kind ${kind}`);
  }
}

export abstract class Shape {
  abstract area(): number;
  describe(): string {
    throw new Error('Subclass must implement describe');
  }
}

export interface Store {
  get(key: string): string | undefined;
}

export function Select({ onChange = () => {} }: Props) {
  return <select onChange={onChange} />;
}

export function Profile() {
  // expect: placeholder
  const user = { name: 'John Doe', email: 'john@example.com' };
  return <Card user={user} />;
}

export const placeholder = 'Enter your name, for example John Doe';
export const Input1 = () => <input placeholder="john@example.com" />;
