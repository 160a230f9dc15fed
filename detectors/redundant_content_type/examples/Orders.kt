import okhttp3.MediaType.Companion.toMediaType
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.springframework.http.MediaType
import org.springframework.http.ResponseEntity

class OrdersClient(private val http: OkHttpClient) {
    fun create(json: String): Response {
        val body = json.toRequestBody("application/json".toMediaType())
        val request = Request.Builder()
            .url(url)
            .addHeader("Content-Type", "application/json") // expect: redundant-content-type
            .post(body)
            .build()
        return http.newCall(request).execute()
    }

    fun createOnce(json: String): Response {
        val request = Request.Builder()
            .url(url)
            .addHeader("Accept", "application/json") // ok: redundant-content-type (what is wanted back)
            .post(json.toRequestBody("application/json".toMediaType()))
            .build()
        return http.newCall(request).execute()
    }

    suspend fun createWithKtor(client: HttpClient, order: Order) {
        client.post("/orders") {
            contentType(ContentType.Application.Json) // ok: redundant-content-type (said once)
            setBody(order)
        }
    }

    suspend fun createWithKtorTwice(client: HttpClient, order: Order) {
        client.post("/orders") {
            contentType(ContentType.Application.Json)
            header(HttpHeaders.ContentType, ContentType.Application.Json) // expect: redundant-content-type
            setBody(order)
        }
    }
}

class OrdersController {
    @GetMapping("/orders/{id}", produces = [MediaType.APPLICATION_JSON_VALUE])
    fun show(@PathVariable id: Long): ResponseEntity<Order> =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON) // expect: redundant-content-type
            .body(orders.find(id))

    @GetMapping("/orders.csv", produces = ["text/csv"])
    fun export(): ResponseEntity<String> =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM) // ok: redundant-content-type (another type)
            .body(orders.csv())
}

interface OrdersApi {
    @Headers("Content-Type: application/json") // expect: redundant-content-type
    @POST("orders")
    suspend fun create(@Body order: Order): Order

    @Headers("Accept: application/json") // ok: redundant-content-type (what is wanted back)
    @POST("orders/import")
    suspend fun load(@Body order: Order): Order
}

fun Route.orders() {
    get("/orders/{id}") {
        call.response.header(HttpHeaders.ContentType, "text/csv") // expect: redundant-content-type
        call.respondText(orders.csv(), ContentType.Text.CSV)
    }
    get("/orders") {
        call.respondText(orders.text(), ContentType.Text.Plain) // ok: redundant-content-type (said once)
    }
}
