package shop

import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.delete
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route

fun Route.orderRoutes() {
    route("/orders") {
        get { call.respond(orders.all()) }
        post { call.respond(orders.create(call.receive())) }
        route("{id}") {
            get { call.respond(orders.one(call.parameters["id"]!!)) }
            delete { call.respond(orders.remove(call.parameters["id"]!!)) }
            post("/cancel") { call.respond(orders.cancel(call.parameters["id"]!!)) }
        }
    }
}

fun Route.customers() = route("/customers") {
    get("/{id?}") { call.respond(customers.one(call.parameters["id"])) }
}
