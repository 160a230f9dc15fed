class JobService {
    fun batch(items: List<Item>) {
        items.forEachIndexed { i, item ->
            process(item)
            if (i % 100 == 0) logger.info { "$i done" }
        }
    }

    fun auth(request: HttpServletRequest) {
        logger.debug("auth ${request.getHeader("Authorization")}") // expect: verbose-logging
    }

    fun dto(request: OrderRequest) {
        logger.info { "request: $request" } // expect: verbose-logging
        handle(request)
    }

    fun android(user: User) {
        Log.d("User", "user ${user.id}")
        Log.i("User", "password ${user.password}") // expect: verbose-logging
    }

    fun err(order: Order) {
        try {
            charge(order)
        } catch (e: PaymentException) {
            logger.error(e) { "charge failed" }
            throw e
        }
    }

    fun stars() {
        logger.info("######## START ########") // expect: verbose-logging
        run()
    }

    fun seq(users: List<User>) = users.map {
        println("mapping $it") // expect: verbose-logging
        it.toDto()
    }
}
