class Client:
    def list_jobs(self, token=None):
        return self.http.get("/jobs", params={"token": token}).json()

    def iter_jobs(self):
        token = None
        while True:
            answer = self.list_jobs(token)
            yield from answer["jobs"]
            token = answer.get("next_token")
            if not token:
                return
