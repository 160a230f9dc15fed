package shop

import io.ktor.server.application.Application
import io.ktor.server.auth.authenticate
import io.ktor.server.response.respond
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import io.ktor.server.routing.routing

fun Application.module() {
    routing {
        get("/health") { call.respond("ok") }
        route("/api/v1") {
            authenticate("jwt") {
                orderRoutes()
            }
            customers()
        }
    }
}
