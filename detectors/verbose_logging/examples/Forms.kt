class S {
    fun a(o: Order) {
        log.info("Processing order {}", o.id) // expect: verbose-logging
        repo.save(o)
        log.info("Finished processing order {}", o.id)
    }
    fun b(users: List<User>) {
        for (u in users) {
            log.info { "syncing ${u.id}" } // expect: verbose-logging
            sync(u)
        }
    }
    fun c(o: Order) {
        val json = Json.encodeToString(o)
        log.info(json) // expect: verbose-logging
    }
    fun d(u: User) = Log.d("S", "token=${u.accessToken}") // expect: verbose-logging
    fun e() { println("DEBUG here") } // expect: verbose-logging
    fun f(o: Order) {
        logger.info { "✨ order ${o.id}" } // expect: verbose-logging
    }
    fun g(users: List<User>) = users.onEach { log.info("user $it") }.map { it.id } // expect: verbose-logging
}
