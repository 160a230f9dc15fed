from app.client import Client


def cancel_all(client: Client):
    response = client.list_jobs()
    # expect: manual-pagination
    while response:
        for job in response["jobs"]:
            job.cancel()
        token = response.get("next_token")
        response = client.list_jobs(token) if token else None
