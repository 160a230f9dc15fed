from slack_sdk import WebClient


def members(client: WebClient, channel: str) -> list[str]:
    found, cursor = [], None
    # expect: manual-pagination
    while True:
        response = client.conversations_members(channel=channel, cursor=cursor, limit=200)
        found.extend(response["members"])
        cursor = response["response_metadata"]["next_cursor"]
        if not cursor:
            return found
