package com.example.feeds

import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.statement.*
import io.ktor.server.application.*
import io.ktor.server.response.*
import io.ktor.server.routing.*
import java.io.File

class FeedService(private val orderRepository: OrderRepository, private val jdbcTemplate: JdbcTemplate, private val client: HttpClient) {
    private var cache: List<Order> = emptyList()

    fun lines(path: String) {
        // expect: buffered-stream
        File(path).readLines().forEach { handle(it) }
    }

    fun loop(path: String): Int {
        var errors = 0
        // expect: buffered-stream
        val lines = File(path).readLines()
        for (line in lines) {
            if ("ERROR" in line) errors++
        }
        return errors
    }

    fun text(path: String) {
        // expect: buffered-stream
        val text = File(path).readText()
        text.lines().forEach { handle(it) }
    }

    fun csv(out: java.io.Writer) {
        // expect: buffered-stream
        val orders = orderRepository.findAll()
        for (order in orders) {
            out.write("${order.id}\n")
        }
    }

    fun jdbc(out: java.io.Writer) {
        // expect: buffered-stream
        jdbcTemplate.query("SELECT * FROM orders", mapper).forEach { out.write(it.toString()) }
    }

    fun collected(path: String, out: java.io.Writer) {
        // expect: buffered-stream
        val rows = File(path).bufferedReader().lineSequence().map { it.trim() }.toList()
        rows.forEach { out.write(it) }
    }

    fun copy(from: File, to: File) {
        // expect: buffered-stream
        to.writeBytes(from.readBytes())
    }

    suspend fun download(url: String, target: File) {
        val response = client.get(url)
        // expect: buffered-stream
        val bytes = response.readBytes()
        target.writeBytes(bytes)
    }

    fun okhttp(request: Request, target: File) {
        val response = http.newCall(request).execute()
        // expect: buffered-stream
        target.writeText(response.body!!.string())
    }

    fun gathered(reader: java.io.BufferedReader, out: java.io.Writer) {
        // expect: buffered-stream
        val lines = mutableListOf<String>()
        reader.forEachLine { lines.add(it) }
        for (line in lines) out.write(line)
    }

    fun resultSet(rs: java.sql.ResultSet, out: java.io.Writer) {
        // expect: buffered-stream
        val rows = mutableListOf<Order>()
        while (rs.next()) {
            rows.add(map(rs))
        }
        rows.forEach { out.write(it.toString()) }
    }

    fun helper(out: java.io.Writer) {
        loadAll().forEach { out.write(it.toString()) }
    }

    // expect: buffered-stream
    private fun loadAll(): List<Order> = jdbcTemplate.query("SELECT * FROM orders", mapper)

    // Not findings

    fun twice(path: String) {
        // ok: buffered-stream (used twice)
        val lines = File(path).readLines()
        check(lines)
        lines.forEach { handle(it) }
    }

    fun sized(path: String) {
        // ok: buffered-stream (sized)
        val lines = File(path).readLines()
        println(lines.size)
        lines.forEach { handle(it) }
    }

    fun sorted(path: String) {
        // ok: buffered-stream (sorted)
        File(path).readLines().sorted().forEach { handle(it) }
    }

    fun indexed(path: String): String {
        // ok: buffered-stream (indexed)
        return File(path).readLines()[3]
    }

    fun kept() {
        // ok: buffered-stream (cached)
        cache = orderRepository.findAll()
    }

    fun lookup(): Map<String, Order> {
        // ok: buffered-stream (a table to look things up in)
        return orderRepository.findAll().associateBy { it.id }
    }

    fun returned(): List<Order> {
        // ok: buffered-stream (returned to callers outside of the change)
        return orderRepository.findAll()
    }

    fun settings(): Settings {
        // ok: buffered-stream (a configuration file)
        return Json.decodeFromString(File("config/settings.json").readText())
    }

    fun signed(path: String): ByteArray {
        // ok: buffered-stream (a signature over the body)
        return mac.doFinal(File(path).readBytes())
    }

    fun atomic(from: File, to: File) {
        // ok: buffered-stream (an atomic write)
        val bytes = from.readBytes()
        val temporary = File(to.path + ".tmp")
        temporary.writeBytes(bytes)
        temporary.renameTo(to)
    }

    fun streamed(path: String) {
        // ok: buffered-stream (streams)
        File(path).useLines { lines -> lines.forEach { handle(it) } }
    }

    fun page(page: Int) {
        // ok: buffered-stream (a page)
        orderRepository.findAll(PageRequest.of(page, 50)).content.forEach { handle(it) }
    }
}

fun Route.feeds(orders: OrderRepository) {
    get("/orders.csv") {
        // expect: buffered-stream
        val csv = StringBuilder("id,total\n")
        orders.streamAll().forEach { csv.append(it.id).append(',').append(it.total).append('\n') }
        call.respondText(csv.toString())
    }
    get("/orders.txt") {
        // expect: buffered-stream
        val text = buildString {
            for (order in orders.findAll()) {
                appendLine(order.id)
            }
        }
        call.respondText(text)
    }
    get("/files/{name}") {
        // expect: buffered-stream
        val bytes = File("/var/files/${call.parameters["name"]}").readBytes()
        call.respondBytes(bytes)
    }
}
