"""Reads issues of GitHub without its client library."""
import json
import urllib.request


def issues(repo: str, token: str):
    found, page = [], 1
    # ok: manual-pagination (urllib offers nothing else)
    while True:
        url = f"https://api.github.com/repos/{repo}/issues?page={page}"
        request = urllib.request.Request(url, headers={"Authorization": f"token {token}"})
        with urllib.request.urlopen(request) as response:
            batch = json.load(response)
        if not batch:
            return found
        found.extend(batch)
        page += 1
