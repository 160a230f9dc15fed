package gh

import (
	"context"

	"github.com/google/go-github/v60/github"
)

func Issues(ctx context.Context, client *github.Client, owner, repo string) ([]*github.Issue, error) {
	opts := &github.IssueListByRepoOptions{ListOptions: github.ListOptions{PerPage: 100}}
	var all []*github.Issue
	// ok: manual-pagination (the documented loop of go-github, which has no iterator)
	for {
		issues, resp, err := client.Issues.ListByRepo(ctx, owner, repo, opts)
		if err != nil {
			return nil, err
		}
		all = append(all, issues...)
		if resp.NextPage == 0 {
			return all, nil
		}
		opts.Page = resp.NextPage
	}
}
