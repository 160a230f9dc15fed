package crm

suspend fun Api.listUsers(page: Int): List<User> = get("/users?page=$page")

suspend fun Api.listAllUsers(): List<User> {
    val users = mutableListOf<User>()
    var page = 1
    while (true) {
        val batch = listUsers(page++)
        if (batch.isEmpty()) return users
        users += batch
    }
}
