import Stripe from 'stripe';

export async function allCharges(stripe: Stripe): Promise<Stripe.Charge[]> {
  const charges: Stripe.Charge[] = [];
  let startingAfter: string | undefined;
  // expect: manual-pagination
  while (true) {
    const page = await stripe.charges.list({ limit: 100, starting_after: startingAfter });
    charges.push(...page.data);
    if (!page.has_more) break;
    startingAfter = page.data[page.data.length - 1].id;
  }
  return charges;
}
