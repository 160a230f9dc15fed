import httpx


class CrmClient:
    def __init__(self, base_url: str, token: str) -> None:
        self._http = httpx.Client(base_url=base_url, headers={"Authorization": f"Bearer {token}"})

    def list_contacts(self, page: int = 1, per_page: int = 100) -> dict:
        response = self._http.get("/contacts", params={"page": page, "per_page": per_page})
        response.raise_for_status()
        return response.json()

    def iter_contacts(self, per_page: int = 100):
        page = 1
        while True:
            answer = self.list_contacts(page, per_page)
            yield from answer["items"]
            if not answer["has_more"]:
                return
            page += 1

    def get_contact(self, contact_id: str) -> dict:
        return self._http.get(f"/contacts/{contact_id}").json()
