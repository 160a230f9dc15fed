package shop

type ShipmentView struct {
	ID      string
	Status  string
	Carrier *string // expect: dead-null-field
	Note    *string
}

func view(s *Shipment) ShipmentView {
	v := ShipmentView{ID: s.ID, Status: s.Status}
	v.Note = s.Note
	v.Carrier = nil // TODO: carriers are not stored yet
	return v
}

type upload struct {
	progress *int // ok: dead-null-field (set by advance)
	hook     func() // ok: dead-null-field (set through a parameter)
}

func newUpload(hook func()) *upload {
	return &upload{progress: nil, hook: hook}
}

func (u *upload) advance(n int) {
	u.progress = &n
}

func token(user *User, scope []string) (string, error) { // expect: dead-null-field
	return sign(user.ID, scope)
}

func web(user *User) (string, error)    { return token(user, nil) }
func mobile(user *User) (string, error) { return token(user, nil) }

type rangeQuery struct {
	from, to *int // ok: dead-null-field (both are set somewhere)
}

func above(n int) rangeQuery { return rangeQuery{from: &n, to: nil} }
func below(n int) rangeQuery { return rangeQuery{from: nil, to: &n} }
