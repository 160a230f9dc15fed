import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import software.amazon.awssdk.services.s3.S3Client

class OrdersClient(private val http: Http) {
    suspend fun listOrders(page: Int): List<Order> = http.get("/orders?page=$page")

    fun ordersFlow(): Flow<Order> = flow {
        var page = 1
        // ok: manual-pagination (the iterator's own source)
        while (true) {
            val batch = listOrders(page)
            if (batch.isEmpty()) return@flow
            batch.forEach { emit(it) }
            page++
        }
    }
}

suspend fun export(client: OrdersClient): List<Order> {
    val rows = mutableListOf<Order>()
    var page = 1
    // expect: manual-pagination
    while (true) {
        val batch = client.listOrders(page)
        if (batch.isEmpty()) break
        rows.addAll(batch)
        page++
    }
    return rows
}

fun keys(s3: S3Client, bucket: String) {
    var token: String? = null
    // expect: manual-pagination
    do {
        val answer = s3.listObjectsV2 { it.bucket(bucket).continuationToken(token) }
        answer.contents().forEach { println(it.key()) }
        token = answer.nextContinuationToken()
    } while (token != null)
}

suspend fun collected(client: OrdersClient) {
    client.ordersFlow().collect { println(it) } // ok: manual-pagination (the iterator)
}

fun members(api: TeamApi, team: String): List<Member> {
    val found = mutableListOf<Member>()
    var cursor: String? = null
    // ok: manual-pagination (the first of two)
    do {
        val answer = api.getMembers(team, cursor)
        found += answer.items
        cursor = answer.nextCursor
    } while (cursor != null)
    return found
}

fun invitations(api: TeamApi, team: String): List<Member> {
    val found = mutableListOf<Member>()
    var cursor: String? = null
    // expect: manual-pagination
    do {
        val answer = api.getInvitations(team, cursor)
        found += answer.items
        cursor = answer.nextCursor
    } while (cursor != null)
    return found
}

fun shelves(library: Library) {
    var offset = 0
    // ok: manual-pagination (the only loop over what offers nothing else)
    while (offset < 10) {
        println(library.fetchShelf(offset))
        offset++
    }
}
