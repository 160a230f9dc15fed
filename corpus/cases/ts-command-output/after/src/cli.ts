#!/usr/bin/env node
import { Octokit } from "@octokit/rest";

import { asTable, type Branch, isStale } from "./stale";

async function main(): Promise<void> {
  const [owner, repo] = (process.argv[2] ?? "").split("/");
  if (!owner || !repo) {
    console.error("usage: branches OWNER/REPO");
    process.exitCode = 2;
    return;
  }
  const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });
  const stale: Branch[] = [];
  for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listBranches, { owner, repo, per_page: 100 })) {
    for (const branch of data) {
      const updatedAt = new Date(branch.commit.url);
      if (isStale({ name: branch.name, updatedAt }, new Date())) {
        stale.push({ name: branch.name, updatedAt });
      }
    }
  }
  console.log(asTable(stale));
}

main();
