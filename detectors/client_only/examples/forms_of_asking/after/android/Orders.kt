package shop

import com.android.volley.Request
import com.android.volley.toolbox.JsonObjectRequest
import io.ktor.client.HttpClient
import io.ktor.client.request.request
import io.ktor.http.HttpMethod
import io.ktor.http.path

class Orders(private val httpClient: HttpClient, private val queue: RequestQueue, private val host: String) {
    fun cancel(id: String) {
        queue.add(JsonObjectRequest(Request.Method.POST, "$host/api/orders/$id/cancel", null, {}, {})) // ok: client-only (served)
    }

    fun refund(id: String) {
        queue.add(JsonObjectRequest(Request.Method.POST, "$host/api/orders/$id/refund", null, {}, {})) // expect: client-only
    }

    suspend fun lines(id: String) = httpClient.request("$host/api/orders/$id/lines") { method = HttpMethod.Get } // expect: client-only

    fun connect(id: String) = URL("$host/api/orders/$id/photo").openConnection() // expect: client-only
}
