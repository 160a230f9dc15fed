package shop.app

import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

data class Refund(val amount: Long, val reason: String)

data class Event(val at: String, val text: String)

interface OrderApi {
    @GET("orders")
    suspend fun orders(): List<Order>

    @GET("orders/{id}")
    suspend fun order(@Path("id") id: String): Order

    @GET("orders/{id}/history")
    suspend fun history(@Path("id") id: String): List<Event>

    @POST("orders/{id}/cancel")
    suspend fun cancel(@Path("id") id: String): Order

    @POST("orders/{id}/refund")
    suspend fun refund(@Path("id") id: String, @Body refund: Refund): Order
}
