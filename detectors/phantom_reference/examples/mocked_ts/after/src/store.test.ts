import { vi } from "vitest";

vi.mock("./store"); // ok: phantom-reference (is there)
vi.mock("./gateway", () => ({ charge: vi.fn() })); // expect: phantom-reference
vi.mock("./made", () => ({}), { virtual: true }); // ok: phantom-reference (is not meant to be there)
const actual = await vi.importActual("./shelf"); // expect: phantom-reference
