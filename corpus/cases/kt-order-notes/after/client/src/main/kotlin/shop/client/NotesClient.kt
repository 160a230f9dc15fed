package shop.client

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.delete
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.http.ContentType
import io.ktor.http.contentType

class NotesClient(private val http: HttpClient, private val baseUrl: String) {
    suspend fun notes(order: String): List<String> = http.get("$baseUrl/api/v1/orders/$order/notes").body()

    suspend fun add(order: String, text: String) {
        http.post("$baseUrl/api/v1/orders/$order/notes") {
            contentType(ContentType.Application.Json)
            setBody(text)
        }
    }

    suspend fun clear(order: String) {
        http.delete("$baseUrl/api/v1/orders/$order/notes")
    }

    suspend fun spelling(text: String): List<String> =
        http.get("https://spelling.example.com/api/v1/check?text=$text").body()
}
