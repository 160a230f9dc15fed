package com.example

import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutorService
import kotlin.concurrent.thread
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

class Waits(private val client: Client, private val pool: ExecutorService) {
    fun customer(id: String): Customer {
        // expect: async-then-join
        return runBlocking { client.fetch(id) }
    }

    // expect: async-then-join
    fun orders(): List<Order> = runBlocking {
        client.orders()
    }

    suspend fun nested(id: String): Customer {
        // expect: async-then-join
        return runBlocking { client.fetch(id) }
    }

    suspend fun one(id: String): Customer = coroutineScope {
        // expect: async-then-join
        async { client.fetch(id) }.await()
    }

    suspend fun named(id: String): Customer = coroutineScope {
        val deferred = async { client.fetch(id) }
        // expect: async-then-join
        deferred.await()
    }

    suspend fun job() = coroutineScope {
        // expect: async-then-join
        launch { client.ping() }.join()
    }

    fun submitted(): Int {
        // expect: async-then-join
        return pool.submit<Int> { 1 }.get()
    }

    fun supplied(): Int {
        // expect: async-then-join
        return CompletableFuture.supplyAsync { client.count() }.join()
    }

    fun threaded() {
        // expect: async-then-join
        thread { client.ping() }.join()
    }

    // expect: async-then-join
    private suspend fun label(order: Order): String {
        return title(order) + ":" + order.id
    }

    private fun title(order: Order): String = order.name

    // near-misses

    suspend fun several(ids: List<String>): List<Customer> = coroutineScope {
        // ok: async-then-join (a fan-out)
        ids.map { async { client.fetch(it) } }.awaitAll()
    }

    suspend fun both(id: String): Pair<Customer, Orders> = coroutineScope {
        val customer = async { client.fetch(id) }
        val orders = async { client.ordersOf(id) }
        // ok: async-then-join (a fan-out)
        Pair(customer.await(), orders.await())
    }

    // ok: async-then-join (what it calls may suspend)
    suspend fun found(id: String): Customer = client.fetch(id)

    // ok: async-then-join (suspends)
    suspend fun later() {
        delay(10)
    }

    fun bridged(id: String): Customer {
        // The servlet interface is synchronous and cannot be changed, so the thread has to wait here.
        // ok: async-then-join (says why)
        return runBlocking { client.fetch(id) }
    }

    suspend fun scoped(block: suspend Scope.() -> Int): Int {
        // ok: async-then-join (an object, and a function that it is given)
        return Scope(client).block()
    }

    fun read(map: Map<String, Int>): Int? {
        // ok: async-then-join (a look-up)
        return map.get("a")
    }
}

interface Choices {
    // ok: async-then-join (only says that it is not supported)
    suspend fun choices(prompt: String): List<String> = throw UnsupportedOperationException("choices of $prompt")
}

// ok: async-then-join (an entry point)
fun main() = runBlocking {
    Waits(Client(), pool()).several(listOf("1"))
}
