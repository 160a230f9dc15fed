package shop.client

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.delete
import io.ktor.client.request.get
import io.ktor.client.request.parameter
import io.ktor.client.request.post
import io.ktor.client.request.setBody

class OrdersClient(private val client: HttpClient, private val baseUrl: String) {
    suspend fun all(page: Int): List<Order> = client.get("$baseUrl/api/v1/orders") { // ok: client-only (served)
        parameter("page", page)
    }.body()

    suspend fun one(id: String): Order = client.get("$baseUrl/api/v1/orders/$id").body() // ok: client-only (served)

    suspend fun cancel(id: String) {
        client.post("$baseUrl/api/v1/orders/$id/cancel") // ok: client-only (served)
    }

    suspend fun refund(id: String, amount: Long): Order =
        client.post("$baseUrl/api/v1/orders/$id/refund") { // expect: client-only
            setBody(Refund(amount))
        }.body()

    suspend fun removeCustomer(id: String) {
        client.delete("$baseUrl/api/v1/customers/$id") // expect: client-only
    }

    suspend fun health(): String = client.get { url("$baseUrl/health") }.body() // ok: client-only (served)
}
