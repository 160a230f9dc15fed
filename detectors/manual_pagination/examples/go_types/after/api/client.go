package api

func (c *Client) ListOrders(token string) (*OrderPage, error) { return c.get("/orders", token) }
