package members

import "context"

// Member of the club.
type Member struct {
	ID    int64
	Name  string
	Email string
	Tier  string
}

// Repository keeps members.
type Repository interface {
	ByEmails(ctx context.Context, emails []string) ([]Member, error)
	Insert(ctx context.Context, member Member) error
}
