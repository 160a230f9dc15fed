package shop

import (
	"context"
	"fmt"
)

type Projects struct {
	q     *db.Queries
	store ProjectStore
}

func (p *Projects) Rename(ctx context.Context, id int64, name string) (db.Project, error) {
	project, err := p.q.GetProject(ctx, id)
	if err != nil {
		return db.Project{}, err
	}
	fmt.Println("renaming", project.Name)
	again, err := p.q.GetProject(ctx, project.ID) // expect: redundant-fetch
	if err != nil {
		return db.Project{}, err
	}
	again.Name = name
	return again, nil
}

func (p *Projects) Create(ctx context.Context, name string) (*Project, error) {
	project := &Project{Name: name}
	if err := p.store.Create(ctx, project); err != nil {
		return nil, err
	}
	return p.store.GetProject(ctx, project.ID) // expect: redundant-fetch
}

func (p *Projects) Update(ctx context.Context, id int64, name string) (db.Project, error) {
	project, err := p.q.GetProject(ctx, id)
	if err != nil {
		return db.Project{}, err
	}
	if err := p.q.UpdateProject(ctx, db.UpdateProjectParams{ID: project.ID, Name: name}); err != nil {
		return db.Project{}, err
	}
	return p.q.GetProject(ctx, id) // ok: redundant-fetch (a statement went past the object)
}

func (p *Projects) Tasks(ctx context.Context, tenantID int64, ids []int64) error {
	for _, id := range ids {
		tenant, err := p.store.GetTenant(ctx, tenantID) // expect: redundant-fetch
		if err != nil {
			return err
		}
		fmt.Println(tenant.Name, id)
	}
	return nil
}

func (p *Projects) Locked(ctx context.Context, id int64) error {
	project, err := p.q.GetProject(ctx, id)
	if err != nil {
		return err
	}
	locked, err := p.q.GetProjectForUpdate(ctx, project.ID) // ok: redundant-fetch (locks the row)
	if err != nil {
		return err
	}
	fmt.Println(locked.Name)
	return nil
}

func (p *Projects) Owner(ctx context.Context, project *Project) error {
	owner, err := p.store.GetUser(ctx, project.OwnerID) // ok: redundant-fetch (another object)
	if err != nil {
		return err
	}
	fmt.Println(owner.Name)
	return nil
}

func (p *Projects) Bind(ctx context.Context, userID, name string) (*Link, error) {
	link, err := p.store.GetLink(ctx, userID)
	if err != nil {
		return nil, err
	}
	if link != nil {
		return link, nil
	}
	if err := p.store.CreateLink(ctx, userID, name); err != nil {
		return p.store.GetLink(ctx, userID) // ok: redundant-fetch (somebody else has made it)
	}
	return nil, nil
}
