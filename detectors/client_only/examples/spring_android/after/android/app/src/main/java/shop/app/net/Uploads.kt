package shop.app.net

import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class Uploads(private val http: OkHttpClient, private val baseUrl: String) {
    fun cancel(id: Long) {
        val request = Request.Builder()
            .url("$baseUrl/api/orders/$id/cancel") // ok: client-only (served)
            .post("".toRequestBody())
            .build()
        http.newCall(request).execute().close()
    }

    fun photo(id: Long, bytes: ByteArray) {
        val request = Request.Builder() // expect: client-only
            .url("$baseUrl/api/orders/$id/photo")
            .post(bytes.toRequestBody())
            .build()
        http.newCall(request).execute().close()
    }

    fun behindContext(id: Long) {
        val request = Request.Builder().url("$baseUrl/shop/api/orders/$id").delete().build() // ok: client-only (behind the context path)
        http.newCall(request).execute().close()
    }

    fun map(place: String) {
        val request = Request.Builder().url("https://maps.example.com/api/orders/map/$place").build() // ok: client-only (elsewhere)
        http.newCall(request).execute().close()
    }
}
