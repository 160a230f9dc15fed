package shop.app.net

import retrofit2.Response
import retrofit2.http.Body
import retrofit2.http.DELETE
import retrofit2.http.GET
import retrofit2.http.PATCH
import retrofit2.http.POST
import retrofit2.http.PUT
import retrofit2.http.Path
import retrofit2.http.Query
import retrofit2.http.Url

interface ShopApi {
    @GET("api/orders")
    suspend fun orders(@Query("page") page: Int): List<OrderDto> // ok: client-only (served)

    @GET("api/orders/{orderId}")
    suspend fun order(@Path("orderId") id: Long): OrderDto

    // ok: client-only (served by a method that names its own path twice)
    @POST("api/orders")
    suspend fun create(@Body order: NewOrderDto): OrderDto

    @POST("api/orders/{id}/refund") // expect: client-only
    suspend fun refund(@Path("id") id: Long): OrderDto

    @PATCH("api/orders/{id}") // expect: client-only
    suspend fun rename(@Path("id") id: Long, @Body name: NameDto): OrderDto

    @DELETE("api/orders/{id}") // ok: client-only (served)
    suspend fun remove(@Path("id") id: Long): Response<Unit>

    @PUT("api/stock/{sku}") // ok: client-only (served by a function)
    suspend fun stock(@Path("sku") sku: String, @Body count: CountDto)

    @POST("api/stock/{sku}/reserve") // expect: client-only
    suspend fun reserve(@Path("sku") sku: String)

    @GET // ok: client-only (the caller gives the whole address)
    suspend fun download(@Url url: String): Response<ByteArray>
}
