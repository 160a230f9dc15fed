package legacy

import (
	"encoding/json"
	"fmt"
	"net/http"
)

func Orders(base string) ([]Order, error) {
	var orders []Order
	page := 1
	// ok: manual-pagination (nothing else is offered)
	for {
		resp, err := http.Get(fmt.Sprintf("%s/orders?page=%d", base, page))
		if err != nil {
			return nil, err
		}
		var batch []Order
		err = json.NewDecoder(resp.Body).Decode(&batch)
		resp.Body.Close()
		if err != nil {
			return nil, err
		}
		if len(batch) == 0 {
			return orders, nil
		}
		orders = append(orders, batch...)
		page++
	}
}
