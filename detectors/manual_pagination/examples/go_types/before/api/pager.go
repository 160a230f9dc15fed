package api

type OrderPager struct{ client *Client }

func (p *OrderPager) Next() ([]Order, bool) { return nil, false }
