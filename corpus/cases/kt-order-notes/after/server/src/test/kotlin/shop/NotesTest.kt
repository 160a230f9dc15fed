package shop

import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.server.testing.testApplication
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse

class NotesTest {
    @Test
    fun `keeps the notes of an order in their order`() {
        val notes = NoteStore()
        notes.add("7", "call first")
        notes.add("7", " ring twice ")

        assertEquals(listOf("call first", "ring twice"), notes.of("7"))
    }

    @Test
    fun `refuses an empty note`() {
        assertFailsWith<IllegalArgumentException> { NoteStore().add("7", " ") }
    }

    @Test
    fun `has nothing to clear`() {
        assertFalse(NoteStore().clear("7"))
    }

    @Test
    fun `answers with no notes`() = testApplication {
        application { module() }

        assertEquals("[]", client.get("/api/v1/orders/7/notes").bodyAsText())
    }
}
