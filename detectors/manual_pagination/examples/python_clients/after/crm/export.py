import csv

from crm.client import CrmClient


def export_contacts(client: CrmClient, path: str) -> int:
    written = 0
    with open(path, "w", newline="") as handle:
        writer = csv.writer(handle)
        page = 1
        # expect: manual-pagination
        while True:
            answer = client.list_contacts(page=page)
            for contact in answer["items"]:
                writer.writerow([contact["id"], contact["email"]])
                written += 1
            if not answer["has_more"]:
                break
            page += 1
    return written
