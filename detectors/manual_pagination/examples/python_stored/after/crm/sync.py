from crm.client import CrmClient


def sync_changes(client: CrmClient, state, store) -> None:
    cursor = state.get("changes_cursor")
    # ok: manual-pagination (the cursor is kept after each page, to go on from it after a crash)
    while True:
        answer = client.list_changes(cursor=cursor)
        store.apply(answer["items"])
        cursor = answer["next_cursor"]
        state.set("changes_cursor", cursor)
        if not cursor:
            break
