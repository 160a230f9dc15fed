import { createContext, useState } from "react";

// ok: placeholder (a default that a provider replaces)
const Actions = createContext({ onSave: () => {} });

// ok: placeholder (a default no-op prop)
export function Toolbar({ onClick = () => {}, title }: { onClick?: () => void; title: string }) {
  return (
    <header>
      {/* ok: placeholder (does something) */}
      <button onClick={onClick}>{title}</button>
      {/* expect: placeholder */}
      <button onClick={() => {}}>Export</button>
      {/* expect: placeholder */}
      <button onClick={() => console.log("share clicked")}>Share</button>
      {/* ok: placeholder (switched off) */}
      <button disabled onClick={() => {}}>Soon</button>
      {/* ok: placeholder (the comment says why) */}
      <Dialog onSelect={() => { /* the list below handles the selection */ }} />
      {/* ok: placeholder (an event that is not a control's action) */}
      <Chart onMouseMove={() => {}} />
      {/* ok: placeholder (a hint in a field, no data) */}
      <input placeholder="jane@example.com" />
    </header>
  );
}

export function menu(router: Router) {
  return [
    // expect: placeholder
    { label: "Archive", onClick: () => {} },
    { label: "Open", onClick: () => router.open() },
  ];
}

export function Customers() {
  // expect: placeholder
  const mockCustomers = [{ id: 1, name: "First", revenue: 12000 }];
  const [rows] = useState(mockCustomers);
  return <Table rows={rows} />;
}

export async function loadStatistics(id: string) {
  // expect: placeholder
  // Simulate API call
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { id, visits: 120 };
}

export function listUsers(req: Request, res: Response) {
  // expect: placeholder
  res.json([{ name: "Jane Doe", role: "admin" }]);
}

export function exportReport(): Blob {
  // expect: placeholder
  throw new Error("Not implemented");
}

export function area(shape: Shape): number {
  switch (shape.kind) {
    case "square":
      return shape.side ** 2;
    default:
      // ok: placeholder (a case that cannot be, not one left out)
      throw new Error(`unknown shape ${shape.kind}`);
  }
}

export function bind(node: HTMLElement, save: () => void) {
  // expect: placeholder
  node.addEventListener("click", () => {});
  // ok: placeholder (does something)
  node.addEventListener("keydown", () => save());
}

// ok: placeholder (speaks of TODO entries, in mid-sentence)
// Counts how many TODO comments a file has.
export const count = (text: string) => text.split("TODO").length - 1;
