package jobs

import crm.CrmClient

class Export(private val client: CrmClient, private val sink: Sink) {
    suspend fun run(): Int {
        var count = 0
        var cursor: String? = null
        // expect: manual-pagination
        do {
            val page = client.listContacts(cursor)
            page.items.forEach { sink.write(it); count++ }
            cursor = page.nextCursor
        } while (cursor != null)
        return count
    }
}
