import io.ktor.client.request.*
import io.ktor.http.*
import io.ktor.server.response.*
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

fun Route.orders() {
    get("/a") {
        call.response.header(HttpHeaders.ContentType, "application/json") // expect: redundant-content-type
        call.respondText(json, ContentType.Application.Json)
    }
    get("/b") {
        call.respondText(csv, ContentType.Text.CSV) // ok: redundant-content-type
    }
    get("/c") {
        call.response.header("X-Total", "3")
        call.respondText(json, ContentType.Application.Json) // ok: redundant-content-type
    }
}

class Client(private val client: HttpClient) {
    suspend fun save(order: Order) = client.post("/orders") {
        header(HttpHeaders.ContentType, ContentType.Application.Json) 
        contentType(ContentType.Application.Json) // expect: redundant-content-type
        setBody(order)
    }

    suspend fun saveOk(order: Order) = client.post("/orders") {
        contentType(ContentType.Application.Json) // ok: redundant-content-type
        setBody(order)
    }

    fun ok(json: String): Request {
        val body = json.toRequestBody("application/json".toMediaType())
        return Request.Builder().url(url)
            .header("Content-Type", "application/json") // expect: redundant-content-type
            .post(body)
            .build()
    }

    fun okText(json: String): Request {
        val body = json.toRequestBody("application/json".toMediaType())
        return Request.Builder().url(url)
            .header("Accept", "application/json") // ok: redundant-content-type
            .post(body)
            .build()
    }
}

interface Api {
    @Headers("Content-Type: application/json") // expect: redundant-content-type
    @POST("orders")
    suspend fun save(@Body order: Order): Order

    @Headers("Content-Type: text/plain") // ok: redundant-content-type
    @POST("notes")
    suspend fun note(@Body text: RequestBody)

    @Headers("Accept: application/json") // ok: redundant-content-type
    @GET("orders")
    suspend fun all(): List<Order>
}

@RestController
@RequestMapping("/orders", produces = [MediaType.APPLICATION_JSON_VALUE])
class OrderController {
    @GetMapping(produces = [MediaType.APPLICATION_JSON_VALUE]) // expect: redundant-content-type
    fun all() = orders.all()

    @GetMapping("/{id}")
    fun one(@PathVariable id: Long): ResponseEntity<Order> =
        ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(orders.one(id)) // expect: redundant-content-type

    @GetMapping("/csv", produces = ["text/csv"]) // ok: redundant-content-type
    fun csv(): String = orders.csv()
}
