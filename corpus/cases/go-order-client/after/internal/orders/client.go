package orders

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

// Client talks to the order service.
type Client struct {
	base  string
	token string
	http  *http.Client
}

// NewClient reads address and token of the service from the environment.
func NewClient(base string) *Client {
	token := os.Getenv("ORDERS_API_TOKEN")
	if token == "" {
		token = "local-token"
	}
	return &Client{base: base, token: token, http: &http.Client{Timeout: 5 * time.Second}}
}

// ByCustomer gives the orders of a customer.
func (c *Client) ByCustomer(ctx context.Context, customer string) []Order {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/customers/"+customer+"/orders", nil)
	if err != nil {
		return nil
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	response, err := c.http.Do(request)
	if err != nil {
		log.Printf("orders of %s: %v", customer, err)
		return nil
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil
	}
	var found []Order
	_ = json.Unmarshal(body, &found)
	return found
}

// Cancel withdraws an order.
func (c *Client) Cancel(ctx context.Context, id string) {
	payload, _ := json.Marshal(map[string]string{"reason": "customer"})
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/orders/"+id+"/cancel", bytes.NewReader(payload))
	if err != nil {
		return
	}
	if response, err := c.http.Do(request); err == nil {
		response.Body.Close()
	}
}
