package shop.more

import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map

interface UserApi {
    @GET("users/{id}")
    suspend fun getUser(@Path("id") id: String): User

    @GET("users")
    suspend fun getUsers(@Query("ids") ids: List<String>): List<User>
}

class UserLoader(
    private val userApi: UserApi,
    private val userDao: UserDao,
    private val orderRepository: OrderRepository,
    private val userService: UserService,
) {
    private val known = HashMap<String, User>()

    suspend fun load(ids: List<String>): List<User> {
        val users = mutableListOf<User>()
        for (id in ids) {
            users += userApi.getUser(id) // expect: fetch-in-loop
        }
        return users
    }

    suspend fun bulk(ids: List<String>) = userApi.getUsers(ids) // ok: fetch-in-loop (one read)

    fun flows(ids: List<Long>) = ids.asFlow().map { id -> orderRepository.findById(id) } // expect: fetch-in-loop

    fun built(ids: List<Long>) = buildList {
        for (id in ids) {
            add(userDao.findById(id)) // expect: fetch-in-loop
        }
    }

    fun keyed(ids: Set<Long>) = ids.associateWith { userService.findUser(it) } // expect: fetch-in-loop

    fun entries(quantities: Map<Long, Int>): Long {
        var total = 0L
        for ((productId, quantity) in quantities) {
            total += priceOf(productId) * quantity
        }
        return total
    }

    private fun priceOf(productId: Long): Long = orderRepository.findProduct(productId).price // expect: fetch-in-loop

    suspend fun kept(comments: List<Comment>) = comments.map { comment ->
        val author = known[comment.authorId] ?: userApi.getUser(comment.authorId).also { known[comment.authorId] = it } // ok: fetch-in-loop (kept)
        comment to author
    }

    fun first(ids: List<Long>): User? {
        for (id in ids) {
            val user = userDao.findById(id) // ok: fetch-in-loop (ends with the first)
            if (user != null) return user
        }
        return null
    }

    fun optional(id: Long?) = id?.let { userDao.findById(it) } // ok: fetch-in-loop (one, at most)

    fun pages() {
        var page = 0
        do {
            val orders = orderRepository.findAll(PageRequest.of(page++, 50)) // ok: fetch-in-loop (pages)
            orders.forEach(::handle)
        } while (orders.hasNext())
    }
}
