package sync

func (s *Syncer) Run(ctx context.Context) error {
	cursor, err := s.checkpoints.Load(ctx, "events")
	if err != nil {
		return err
	}
	// ok: manual-pagination (the cursor is stored after each page)
	for {
		page, err := s.client.ListEvents(cursor)
		if err != nil {
			return err
		}
		if err := s.store.Insert(ctx, page.Events); err != nil {
			return err
		}
		if page.NextCursor == "" {
			return nil
		}
		cursor = page.NextCursor
		if err := s.checkpoints.Save(ctx, "events", cursor); err != nil {
			return err
		}
	}
}
