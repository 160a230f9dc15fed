from googleapiclient.discovery import build


def list_files(credentials, folder_id):
    service = build("drive", "v3", credentials=credentials)
    files = []
    page_token = None
    # expect: manual-pagination
    while True:
        response = (
            service.files()
            .list(q=f"'{folder_id}' in parents", pageToken=page_token, fields="nextPageToken, files(id, name)")
            .execute()
        )
        files.extend(response.get("files", []))
        page_token = response.get("nextPageToken")
        if page_token is None:
            break
    return files
