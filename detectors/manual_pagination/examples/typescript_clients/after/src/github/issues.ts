import { Octokit } from '@octokit/rest';

export async function allIssues(octokit: Octokit, owner: string, repo: string) {
  const issues = [];
  let page = 1;
  // expect: manual-pagination
  while (true) {
    const { data } = await octokit.rest.issues.listForRepo({ owner, repo, page, per_page: 100 });
    issues.push(...data);
    if (data.length < 100) break;
    page += 1;
  }
  return issues;
}

export async function byPaginate(octokit: Octokit, owner: string, repo: string) {
  // ok: manual-pagination (the paginator)
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listForRepo, { owner, repo })) {
    for (const issue of data) console.info(issue.title);
  }
}
