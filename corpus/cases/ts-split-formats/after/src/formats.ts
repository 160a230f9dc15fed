export { formatMoney, type Money } from "./formats/money";
export { formatRange } from "./formats/range";
