package digest

import (
	"context"
	"fmt"
	"log/slog"
	"strings"

	"example.com/forum/internal/store"
)

// Line is one entry of a digest.
type Line struct {
	Title  string
	Author string
}

// Digest collects what was written since the last mail.
type Digest struct {
	store  *store.Store
	logger *slog.Logger
}

// Lines gives a line for each post.
func (d *Digest) Lines(ctx context.Context, posts []store.Post) ([]Line, error) {
	lines := make([]Line, 0, len(posts))
	for _, post := range posts {
		author, err := d.store.UserByID(ctx, post.Author)
		if err != nil {
			return nil, fmt.Errorf("author of post %d: %w", post.ID, err)
		}
		d.logger.Info("adding post to digest", "post", post.ID, "author", author.Name)
		lines = append(lines, Line{Title: post.Title, Author: author.Name})
	}
	return lines, nil
}

// Text puts the lines into words.
func Text(lines []Line) string {
	var text strings.Builder
	for _, line := range lines {
		fmt.Fprintf(&text, "%s by %s\n", line.Title, line.Author)
	}
	return text.String()
}
