package shop

import io.ktor.server.application.Application
import io.ktor.server.routing.route
import io.ktor.server.routing.routing

fun Application.module() {
    routing {
        route("/api/v1") {
            orderRoutes()
        }
    }
}
