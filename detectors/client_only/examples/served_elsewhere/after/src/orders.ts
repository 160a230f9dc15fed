export const all = () => fetch('/orders'); // ok: client-only (a question at most: no routes here)
