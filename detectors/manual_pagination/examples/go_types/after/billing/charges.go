package billing

import "github.com/stripe/stripe-go/v76"

func Charges(client *Client) []*stripe.Charge {
	var all []*stripe.Charge
	params := &stripe.ChargeListParams{}
	// ok: manual-pagination (the iterator)
	iter := client.Charges.List(params)
	for iter.Next() {
		all = append(all, iter.Charge())
	}
	return all
}
