from app.gitea import GiteaClient


async def archived(client: GiteaClient, org: str) -> list[str]:
    names = []
    # expect: manual-pagination
    for page in range(1, 1000):
        repos = await client.get_repos_page(org, page)
        if not repos:
            break
        names += [repo["name"] for repo in repos if repo["archived"]]
    return names
