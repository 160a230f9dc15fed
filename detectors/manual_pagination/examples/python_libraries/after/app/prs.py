from github import Github


def open_pull_requests(token, name):
    repo = Github(token).get_repo(name)
    pulls = repo.get_pulls(state="open")
    result = []
    page = 0
    # expect: manual-pagination
    while True:
        batch = pulls.get_page(page)
        if not batch:
            break
        result.extend(batch)
        page += 1
    return result
