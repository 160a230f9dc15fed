package crm

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

class CrmClient(private val http: Http) {
    suspend fun listContacts(cursor: String?): Page<Contact> = http.get("/contacts", cursor)

    fun contactsFlow(): Flow<Contact> = flow {
        var cursor: String? = null
        do {
            val page = listContacts(cursor)
            page.items.forEach { emit(it) }
            cursor = page.nextCursor
        } while (cursor != null)
    }
}
