package report

import "example.com/a/api"

func Total(client *api.Client) (int64, error) {
	var total int64
	token := ""
	// expect: manual-pagination
	for {
		page, err := client.ListOrders(token)
		if err != nil {
			return 0, err
		}
		for _, order := range page.Orders {
			total += order.Cents
		}
		if page.NextToken == "" {
			return total, nil
		}
		token = page.NextToken
	}
}
