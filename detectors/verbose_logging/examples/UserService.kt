package com.acme

import org.slf4j.LoggerFactory
import org.springframework.stereotype.Service
import mu.KotlinLogging
import timber.log.Timber

private val logger = KotlinLogging.logger {}

@Service
class UserService(private val repository: UserRepository, private val crm: CrmClient) {
    fun create(dto: UserDto): User {
        logger.info { "Entering create" } // expect: verbose-logging
        val user = repository.save(dto.toEntity())
        logger.info { "Leaving create" }
        return user
    }

    fun syncAll(users: List<User>) {
        users.forEach { user ->
            crm.push(user)
            logger.info("Synced ${user.id}") // expect: verbose-logging
        }
    }

    fun login(name: String, password: String): Session {
        logger.info { "login $name with $password" } // expect: verbose-logging
        return auth.login(name, password)
    }

    fun receive(event: Event) {
        logger.info("event: ${Json.encodeToString(event)}") // expect: verbose-logging
        handler.handle(event)
    }

    fun count(): Int {
        println("counting") // expect: verbose-logging
        return repository.count()
    }

    fun pay(order: Order) {
        logger.info("start") // expect: verbose-logging
        val total = order.total()
        logger.info("total $total")
        gateway.charge(order, total)
        logger.info("done")
    }

    fun rocket() {
        logger.info("🚀 service is up") // expect: verbose-logging
        start()
    }

    fun ok(dto: UserDto): User {
        val user = repository.save(dto.toEntity())
        logger.info { "user ${user.id} created" }
        return user
    }

    fun okDebug(users: List<User>) {
        for (user in users) {
            logger.debug { "user $user" }
        }
    }

    fun token(token: String) {
        Timber.i("auth token: %s", token) // expect: verbose-logging
        store.save(token)
    }
}
