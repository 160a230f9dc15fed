package jobs

import crm.FeedClient

class Sync(private val client: FeedClient, private val cursors: CursorStore) {
    suspend fun run() {
        var cursor = cursors.load("events")
        // ok: manual-pagination (the cursor is stored after each page)
        while (true) {
            val page = client.listEvents(cursor)
            store(page.events)
            cursor = page.nextCursor ?: break
            cursors.save("events", cursor)
        }
    }
}
