package meant

func (r *Root) flags(cmd *cobra.Command) {
	// ok: error-masking (only a mistake in the program can make these fail)
	_ = os.Setenv("BEADS_DIR", r.dir)
	// ok: error-masking (the same)
	_ = cmd.RegisterFlagCompletionFunc("license", r.licences)
	// ok: error-masking (the same)
	_ = cmd.PersistentFlags().MarkHidden("channels")
}

func (r *Root) changed(session Session) {
	// ok: error-masking (nothing says that it gives an error)
	r.events.Publish(pubsub.UpdatedEvent, session)
	// ok: error-masking (the second result is a command)
	r.viewport, _ = r.viewport.Update(session.Message)
}

func (r *Root) first(ctx context.Context, id string) (*Issue, error) {
	// ok: error-masking (a first way, which another one follows)
	if found, err := r.byPrefix(ctx, id); err == nil {
		return found, nil
	}
	return r.byID(ctx, id)
}

func (r *Root) accept() {
	for {
		conn, err := r.listener.Accept()
		// ok: error-masking (the outermost loop tells of it and goes on)
		if err != nil {
			slog.Error("accept", "err", err)
			continue
		}
		go r.serve(conn)
	}
}

func (r *Root) push(ctx context.Context, orders []Order) {
	for _, order := range orders {
		// expect: error-masking
		if err := r.client.Push(ctx, order); err != nil {
			slog.Error("push", "order", order.ID, "err", err)
		}
	}
}
