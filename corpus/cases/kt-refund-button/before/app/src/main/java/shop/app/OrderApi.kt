package shop.app

import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

interface OrderApi {
    @GET("orders")
    suspend fun orders(): List<Order>

    @POST("orders/{id}/cancel")
    suspend fun cancel(@Path("id") id: String): Order
}
