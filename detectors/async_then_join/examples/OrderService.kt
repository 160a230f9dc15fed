package com.example.orders

import io.ktor.client.HttpClient
import kotlinx.coroutines.*
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors
import kotlin.concurrent.thread

class OrderService(private val client: HttpClient, private val repository: OrderRepository) {
    private val executor = Executors.newFixedThreadPool(4)

    // expect: async-then-join
    fun get(id: Long): Order = runBlocking {
        repository.load(id)
    }

    fun getDispatched(id: Long): Order {
        // expect: async-then-join
        return runBlocking(Dispatchers.IO) { repository.load(id) }
    }

    fun getAll(ids: List<Long>): List<Order> =
        // ok: async-then-join (a fan-out of several)
        runBlocking { ids.map { async { repository.load(it) } }.awaitAll() }

    suspend fun load(id: Long): Order = coroutineScope {
        // expect: async-then-join
        async { repository.load(id) }.await()
    }

    suspend fun loadNamed(id: Long): Order = coroutineScope {
        val deferred = async { repository.load(id) }
        // expect: async-then-join
        deferred.await()
    }

    suspend fun both(id: Long): Pair<Order, Customer> = coroutineScope {
        val order = async { repository.load(id) }
        val customer = async { repository.customer(id) }
        // ok: async-then-join (two run beside each other)
        Pair(order.await(), customer.await())
    }

    suspend fun launchAndJoin(id: Long) = coroutineScope {
        val job = launch { repository.touch(id) }
        // expect: async-then-join
        job.join()
    }

    suspend fun one(id: Long): List<Order> = coroutineScope {
        // expect: async-then-join
        listOf(async { repository.load(id) }).awaitAll()
    }

    suspend fun blockingInside(id: Long): Order {
        // expect: async-then-join
        return runBlocking { repository.load(id) }
    }

    fun submit(id: Long): Order {
        val future = executor.submit<Order> { repository.loadNow(id) }
        // expect: async-then-join
        return future.get()
    }

    fun supply(id: Long): Order =
        // expect: async-then-join
        CompletableFuture.supplyAsync { repository.loadNow(id) }.join()

    fun inThread(id: Long) {
        val worker = thread { repository.touchNow(id) }
        // expect: async-then-join
        worker.join()
    }

    fun inThreadStart(id: Long) {
        // expect: async-then-join
        thread(start = true) { repository.touchNow(id) }.join()
    }

    fun threads(ids: List<Long>) {
        val workers = ids.map { thread { repository.touchNow(it) } }
        // ok: async-then-join (a fan-out)
        workers.forEach { it.join() }
    }

    // expect: async-then-join
    private suspend fun label(order: Order): String {
        return buildLabel(order)
    }

    private fun buildLabel(order: Order): String = "${order.id} ${order.name}"

    suspend fun switched(id: Long): Order =
        // ok: async-then-join (changes the thread)
        withContext(Dispatchers.IO) { repository.loadNow(id) }

    /** Blocks because the Java callback is synchronous and its thread may wait. */
    override fun onMessage(id: Long) {
        // ok: async-then-join (documented)
        runBlocking { repository.touch(id) }
    }

    fun mono(id: Long): Order? {
        // expect: async-then-join
        return webClient.get().uri("/orders/$id").retrieve().bodyToMono(Order::class.java).block()
    }

    fun global(id: Long): Order {
        val deferred = GlobalScope.async { repository.load(id) }
        // expect: async-then-join
        return runBlocking { deferred.await() }
    }
}

fun main() = runBlocking {
    // ok: async-then-join (entry point)
    serve()
}
