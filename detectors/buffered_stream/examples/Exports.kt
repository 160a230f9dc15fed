package shop

import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.server.application.call
import io.ktor.server.response.respondText
import java.io.File
import java.io.OutputStream
import java.nio.file.Files
import java.nio.file.Path
import org.springframework.web.bind.annotation.GetMapping

class Exports(private val orderRepository: OrderRepository, private val client: HttpClient, private val http: OkHttpClient) {
    fun index(file: File, index: Index) {
        val lines = file.readLines() // expect: buffered-stream
        for (line in lines) {
            index.add(line)
        }
    }

    fun each(file: File, index: Index) {
        file.readLines().forEach { index.add(it) } // expect: buffered-stream
    }

    fun split(file: File, index: Index) {
        // expect: buffered-stream
        val text = file.bufferedReader().use { it.readText() }
        text.split("\n").forEach { line -> index.add(line) }
    }

    fun copy(from: File, out: OutputStream) {
        val bytes = from.readBytes() // expect: buffered-stream
        out.write(bytes)
    }

    fun sequence(file: File, index: Index) {
        file.useLines { lines ->
            val rows = lines.asSequence().filter { it.isNotBlank() }.toList() // expect: buffered-stream
            rows.forEach { index.add(it) }
        }
    }

    suspend fun page(url: String, target: File) {
        val text = client.get(url).bodyAsText() // expect: buffered-stream
        target.writeText(text)
    }

    fun mirror(request: Request, target: File) {
        http.newCall(request).execute().use { response ->
            // expect: buffered-stream
            target.writeBytes(response.body!!.bytes())
        }
    }

    @GetMapping("/orders.csv")
    fun csv(): ResponseEntity<String> {
        val csv = StringBuilder("id,total\n") // expect: buffered-stream
        for (order in orderRepository.findAll()) {
            csv.append(order.id).append(',').append(order.total).append('\n')
        }
        return ResponseEntity.ok(csv.toString())
    }

    @GetMapping("/orders/report.csv")
    fun report(): ResponseEntity<String> {
        // expect: buffered-stream
        val text = buildString {
            appendLine("id,total")
            orderRepository.findAll().forEach { appendLine("${it.id},${it.total}") }
        }
        return ResponseEntity.ok(text)
    }

    // near-misses

    fun twice(file: File, index: Index): Int {
        val lines = file.readLines() // ok: buffered-stream (sized and iterated)
        lines.forEach { index.add(it) }
        return lines.size
    }

    fun sorted(file: File): List<String> {
        val lines = file.readLines() // ok: buffered-stream (sorted)
        return lines.sorted()
    }

    fun settings(configFile: File): Settings {
        val text = configFile.readText() // ok: buffered-stream (a configuration)
        return Json.decodeFromString(text)
    }

    fun lazily(file: File, index: Index) {
        // ok: buffered-stream (line by line)
        file.forEachLine { index.add(it) }
    }

    fun signed(file: File, signer: Signer): Signature {
        val bytes = file.readBytes() // ok: buffered-stream (the signature needs the whole)
        return signer.sign(bytes)
    }

    fun given(file: File): List<String> {
        return file.readLines() // ok: buffered-stream (returned to callers elsewhere)
    }

    fun looked(file: File): String? {
        val lines = file.readLines() // ok: buffered-stream (indexed)
        return lines[3]
    }

    fun greeting(names: List<String>): String {
        // ok: buffered-stream (no response, a few names in memory)
        return buildString { names.forEach { append(it) } }
    }
}
