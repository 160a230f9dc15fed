package shop

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.delete
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route

class NoteStore {
    private val notes = mutableMapOf<String, MutableList<String>>()

    fun of(order: String): List<String> = notes[order].orEmpty()

    fun add(order: String, text: String): Int {
        require(text.isNotBlank()) { "a note says something" }
        val own = notes.getOrPut(order) { mutableListOf() }
        own += text.trim()
        return own.size
    }

    fun clear(order: String): Boolean = notes.remove(order) != null
}

fun Route.noteRoutes(notes: NoteStore) = route("/orders/{order}/notes") {
    get { call.respond(notes.of(call.parameters["order"]!!)) }
    post {
        notes.add(call.parameters["order"]!!, call.receive())
        call.respond(HttpStatusCode.Created)
    }
    delete {
        val found = notes.clear(call.parameters["order"]!!)
        call.respond(if (found) HttpStatusCode.NoContent else HttpStatusCode.NotFound)
    }
}
