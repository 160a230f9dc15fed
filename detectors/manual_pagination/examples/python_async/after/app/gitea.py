class GiteaClient:
    async def get_repos_page(self, org: str, page: int) -> list[dict]:
        response = await self._client.get(f"/orgs/{org}/repos", params={"page": page})
        return response.json()

    async def all_repos(self, org: str):
        page = 1
        while repos := await self.get_repos_page(org, page):
            for repo in repos:
                yield repo
            page += 1
