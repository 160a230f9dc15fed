package views

import "time"

type OrderView struct {
	ID    string `json:"id"`
	Total int    `json:"total"`
	// expect: dead-null-field
	Courier *string `json:"courier"`
	// ok: dead-null-field (one place sets it)
	Shipped *time.Time `json:"shipped"`
	// expect: dead-null-field
	Tags []string `json:"tags"`
	// ok: dead-null-field (no place sets it to nil)
	Notes *string `json:"notes"`
}

func ViewOf(order Order) OrderView {
	return OrderView{
		ID:      order.ID,
		Total:   order.Total,
		Courier: nil, // not tracked yet
		Shipped: nil,
		Tags:    nil,
	}
}

func ShippedView(order Order, at time.Time) *OrderView {
	view := &OrderView{ID: order.ID, Courier: nil, Tags: nil}
	view.Shipped = &at
	return view
}

type Imported struct {
	ID string `json:"id"`
	// ok: dead-null-field (filled by decoding)
	Source *string `json:"source"`
}

func Import(data []byte) (*Imported, error) {
	var imported Imported
	if err := decode(data, &imported); err != nil {
		return &Imported{ID: "", Source: nil}, err
	}
	return &imported, nil
}

type Row struct {
	ID string
	// ok: dead-null-field (the tag says that a library fills it)
	Deleted *time.Time `gorm:"index"`
}

func NewRow(id string) *Row {
	return &Row{ID: id, Deleted: nil}
}

func Describe(order Order) map[string]any {
	return map[string]any{
		"number": order.Number(),
		"total":  order.Sum(),
		// expect: dead-null-field
		"courier_name": nil,
		// ok: dead-null-field (one place sets it)
		"weight": nil,
	}
}

func DescribeParcel(parcel Parcel) map[string]any {
	return map[string]any{"number": parcel.Number(), "total": parcel.Sum(), "weight": parcel.Weight()}
}

// expect: dead-null-field
func publish(topic string, order Order, headers map[string]string) error {
	return bus.Send(topic, order, headers)
}

// ok: dead-null-field (a caller passes it)
func announce(topic string, order Order, headers map[string]string) error {
	return bus.Send(topic, order, headers)
}

func Publish(order Order) error {
	if err := publish("orders", order, nil); err != nil {
		return err
	}
	if err := publish("audit", order, nil); err != nil {
		return err
	}
	if err := announce("orders", order, nil); err != nil {
		return err
	}
	return announce("audit", order, map[string]string{"kind": "audit"})
}
