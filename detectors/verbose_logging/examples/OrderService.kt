package com.example.orders

import android.util.Log
import org.slf4j.LoggerFactory
import timber.log.Timber

class OrderService(private val repository: OrderRepository, private val gateway: Gateway) {
    private val log = LoggerFactory.getLogger(OrderService::class.java)

    fun create(order: Order): Order {
        // expect: verbose-logging
        log.info("Entering create")
        val saved = repository.save(order)
        gateway.announce(saved)
        log.info("Exiting create")
        return saved
    }

    fun ship(orders: List<Order>) {
        for (order in orders) {
            gateway.ship(order)
            // expect: verbose-logging
            log.info("Shipped order ${order.id}")
        }
    }

    fun remind(orders: List<Order>) {
        orders.forEach { order ->
            gateway.remind(order)
            // expect: verbose-logging
            log.info("Reminded $order")
        }
    }

    fun total(lines: List<Line>): Int {
        // expect: verbose-logging
        println("calculating total")
        return lines.sumOf { it.amount }
    }

    fun login(user: String, password: String) {
        // expect: verbose-logging
        Log.d("Login", "user $user with password $password")
        gateway.login(user, password)
    }

    fun receive(request: Request) {
        // expect: verbose-logging
        Timber.i("request body: ${request.body}")
        repository.store(request)
    }

    fun pay(order: Order) {
        // expect: verbose-logging
        log.info("validating")
        gateway.validate(order)
        log.info("paying")
        gateway.pay(order)
        log.info("paid")
    }

    fun refresh() {
        // expect: verbose-logging
        log.info("🚀 ===== sync =====")
        gateway.sync()
    }

    // near-misses

    fun find(id: Long): Order? {
        // ok: verbose-logging (debug level)
        log.debug("looking for {}", id)
        return repository.find(id)
    }

    fun cancel(order: Order) {
        try {
            gateway.cancel(order)
        } catch (e: GatewayException) {
            // ok: verbose-logging (one log per error)
            log.error("cannot cancel ${order.id}", e)
            throw e
        }
    }

    fun sweep(orders: List<Order>) {
        orders.forEach { order ->
            if (!gateway.accepts(order)) {
                // ok: verbose-logging (a warning about an element that is wrong)
                log.warn("order ${order.id} is not accepted")
            }
        }
    }

    fun import(orders: List<Order>) {
        repository.saveAll(orders)
        // ok: verbose-logging (one line that says what happened)
        log.info("imported ${orders.size} orders")
    }

    fun trace(order: Order) {
        if (log.isDebugEnabled) {
            // ok: verbose-logging (debug level, guarded)
            log.debug { "order $order" }
        }
    }

    fun hasToken(token: String?) {
        // ok: verbose-logging (says only whether it is set)
        log.info("token set: ${token != null}")
    }
}
