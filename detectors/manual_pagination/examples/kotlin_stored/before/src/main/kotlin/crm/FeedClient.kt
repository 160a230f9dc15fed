package crm

class FeedClient(private val http: Http) {
    suspend fun listEvents(cursor: String?): EventPage = http.get("/events", cursor)

    fun iterateEvents(): Sequence<Event> = sequence { yieldAll(all()) }
}
