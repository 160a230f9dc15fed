package com.example

import java.io.File
import java.io.IOException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.catch
import org.slf4j.LoggerFactory

private val log = LoggerFactory.getLogger("handlers")

// expect: error-masking
val signingKey = System.getenv("JWT_SECRET") ?: "changeme"

// ok: error-masking (no required setting)
val level = System.getenv("LOG_LEVEL") ?: "INFO"

class Handlers(private val client: Client, private val repository: OrderRepository, private val gateway: Gateway) {
    fun customer(id: String): Customer? {
        return try {
            client.fetch(id)
            // expect: error-masking
        } catch (e: Exception) {
            null
        }
    }

    fun orders(): List<Order> = try {
        repository.findAll()
        // expect: error-masking
    } catch (e: Exception) {
        log.error("orders", e)
        emptyList()
    }

    fun total(customer: Long): Int {
        try {
            return repository.sumOf(customer)
            // expect: error-masking
        } catch (e: Throwable) {
            return 0
        }
    }

    fun save(order: Order) {
        try {
            repository.save(order)
            // expect: error-masking
        } catch (_: Exception) {
        }
    }

    fun charge(order: Order) {
        try {
            gateway.charge(order)
            // expect: error-masking
        } catch (e: Exception) {
            e.printStackTrace()
        }
    }

    suspend fun sync(orders: List<Order>) {
        for (order in orders) {
            try {
                client.push(order)
                // expect: error-masking
            } catch (e: Exception) {
                continue
            }
        }
    }

    // expect: error-masking
    fun rates(): Rates? = runCatching { client.rates() }.getOrNull()

    fun names(): List<String> {
        // expect: error-masking
        return kotlin.runCatching { client.fetchNames() }.getOrDefault(emptyList())
    }

    fun lines(path: String): List<String> {
        return runCatching { File(path).readLines() }
            .onFailure { log.warn("cannot read $path") }
            // expect: error-masking
            .getOrElse { emptyList() }
    }

    fun publish(event: Event) {
        // expect: error-masking
        runCatching { client.publish(event) }
    }

    fun send(event: Event) {
        runCatching { client.send(event) }
            // expect: error-masking
            .onFailure { log.error("send failed") }
    }

    fun stream(): Flow<List<Order>> = repository.observe()
        // expect: error-masking
        .catch { emit(emptyList()) }

    fun stock(): Int = try {
        client.stock()
        // expect: error-masking
    } catch (e: IOException) {
        0
    }

    // near-misses

    fun rethrown(id: String): Customer? {
        try {
            return client.fetch(id)
            // ok: error-masking (re-raised)
        } catch (e: Exception) {
            log.error("fetch", e)
            throw e
        }
    }

    fun translated(id: String): Customer = try {
        client.fetch(id)
        // ok: error-masking (translated)
    } catch (e: IOException) {
        throw CustomerUnavailable(id, e)
    }

    suspend fun cancelled() {
        try {
            client.listen()
            // ok: error-masking (cancellation)
        } catch (e: CancellationException) {
            log.info("stopped")
        }
    }

    fun inResult(id: String): Outcome = try {
        Outcome.Found(client.fetch(id))
        // ok: error-masking (the error is in the result)
    } catch (e: Exception) {
        Outcome.Failed(e.message)
    }

    fun asResult(id: String): Result<Customer> =
        // ok: error-masking (the error is in the result)
        runCatching { client.fetch(id) }

    fun folded(id: String): Outcome =
        // ok: error-masking (the error is in the result)
        runCatching { client.fetch(id) }.fold({ Outcome.Found(it) }, { Outcome.Failed(it.message) })

    fun number(text: String): Int? = try {
        text.toInt()
        // ok: error-masking (one kind of error, that is an answer)
    } catch (e: NumberFormatException) {
        null
    }

    fun identity(text: String): UUID? =
        // ok: error-masking (fails in one way only)
        runCatching { UUID.fromString(text) }.getOrNull()

    fun fetched(url: String): Order? =
        // expect: error-masking
        runCatching { Order.parse(client.get(url)) }.getOrNull()

    fun currency(code: String): Currency? =
        // ok: error-masking (fails in one way only)
        runCatching { enumValueOf<Currency>(code) }.getOrNull()

    suspend fun retried(): Rates {
        repeat(3) { attempt ->
            try {
                return client.rates()
                // ok: error-masking (tried again)
            } catch (e: IOException) {
                delay(100L * attempt)
            }
        }
        throw RatesUnavailable()
    }

    fun closed(socket: Socket) {
        try {
            socket.use { it.write(1) }
        } finally {
            try {
                socket.close()
                // ok: error-masking (cleanup)
            } catch (_: IOException) {
            }
        }
    }

    // ok: error-masking (cleanup)
    fun shut(socket: Socket) = runCatching { socket.close() }.getOrNull()

    fun mapped(id: String): Customer? =
        runCatching { client.fetch(id) }
            // ok: error-masking (translated)
            .getOrElse { throw CustomerUnavailable(id, it) }

    fun handed(id: String, failures: MutableList<Failure>): Customer? = try {
        client.fetch(id)
        // ok: error-masking (the error is recorded)
    } catch (e: Exception) {
        failures += Failure(id, e)
        null
    }

    fun trusted(certificates: List<Certificate>): Certificate? = certificates.firstOrNull {
        try {
            it.verify()
            return@firstOrNull true
            // ok: error-masking (a question that a failure answers with no)
        } catch (_: Exception) {
            return@firstOrNull false
        }
    }

    fun ignoreErrors(block: () -> Unit) {
        try {
            block()
            // ok: error-masking (its name says so)
        } catch (_: Exception) {
        }
    }

    fun refused(socket: Socket) {
        try {
            socket.startHandshake()
            throw AssertionError()
            // ok: error-masking (the error is what is waited for)
        } catch (_: IOException) {
        }
    }

    fun civilised(file: File): Boolean {
        try {
            delete(file)
            return true
            // ok: error-masking (the other way is taken)
        } catch (_: IOException) {
        }
        purge(file)
        return false
    }

    fun known(): Boolean = try {
        client.ping()
        true
        // ok: error-masking (a question that a failure answers with no)
    } catch (e: IOException) {
        false
    }
}
