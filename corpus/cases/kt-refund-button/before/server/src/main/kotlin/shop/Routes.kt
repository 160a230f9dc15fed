package shop

import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import io.ktor.server.routing.routing

fun Application.routes(orders: Orders) {
    routing {
        route("/api") {
            route("/orders") {
                get { call.respond(orders.all()) }
                post { call.respond(orders.create(call.receive())) }
                get("/{id}") { call.respond(orders.one(call.parameters["id"]!!)) }
                post("/{id}/cancel") { call.respond(orders.cancel(call.parameters["id"]!!)) }
            }
        }
    }
}
