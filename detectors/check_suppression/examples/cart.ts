// expect: check-suppression
/* eslint-disable no-console, @typescript-eslint/no-explicit-any */
import { cart } from './cart'

// ok: check-suppression (speaks of it): call it with eslint-disable in the file
export function total(items: Item[]) {
  // expect: check-suppression
  // @ts-ignore
  const sum = items.total
  // expect: check-suppression
  // @ts-expect-error the types of the vendor lag behind
  const tax = sum.tax
  // expect: check-suppression
  // eslint-disable-next-line no-console -- the operator reads this line in the job's log
  console.log(tax)
  // ok: check-suppression (switches it on again)
  // eslint-enable no-console
  const rule = '// eslint-disable-next-line no-console' // ok: check-suppression (text in a string)
  const shown = `
    // @ts-ignore
  `
  // expect: check-suppression
  // biome-ignore lint/suspicious/noExplicitAny: the payload is checked below
  return (sum as any) + rule + shown
}
