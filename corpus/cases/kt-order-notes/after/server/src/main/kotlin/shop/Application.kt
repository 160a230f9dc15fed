package shop

import io.ktor.server.application.Application
import io.ktor.server.routing.route
import io.ktor.server.routing.routing

fun Application.module() {
    val notes = NoteStore()
    routing {
        route("/api/v1") {
            orderRoutes()
            noteRoutes(notes)
        }
    }
}
