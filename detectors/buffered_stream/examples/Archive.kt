class Archive(private val orders: OrderRepository, private val client: HttpClient) {
    @GetMapping("/orders/export")
    fun export(): ResponseEntity<String> {
        // expect: buffered-stream
        val csv = StringBuilder()
        for (order in orders.findAll()) {
            csv.append(order.id).append('\n')
        }
        return ResponseEntity.ok(csv.toString())
    }

    @PostMapping("/upload")
    fun upload(@RequestParam file: MultipartFile) {
        // expect: buffered-stream
        val bytes = file.bytes
        File("/data", file.originalFilename!!).writeBytes(bytes)
    }

    suspend fun import(url: String) {
        // expect: buffered-stream
        val text = client.get(url).bodyAsText()
        text.lineSequence().forEach { handle(it) }
    }

    fun stream(input: InputStream, out: Writer) {
        // expect: buffered-stream
        val text = input.bufferedReader().readText()
        out.write(text)
    }

    fun passed(out: Writer) {
        // expect: buffered-stream
        val found = jdbcTemplate.query("SELECT * FROM orders", mapper)
        writeAll(found, out)
    }

    private fun writeAll(found: List<Order>, out: Writer) {
        for (order in found) out.write(order.toString())
    }

    suspend fun flow(out: Writer) {
        // expect: buffered-stream
        val all = orders.streamAll().toList()
        all.forEach { out.write(it.toString()) }
    }

    fun useBlock(path: String, out: Writer) {
        // todo-expect: buffered-stream
        val lines = File(path).useLines { it.toList() }
        for (line in lines) out.write(line)
    }

    fun empty(path: String) {
        // ok: buffered-stream (used twice)
        val lines = File(path).readLines()
        if (lines.isEmpty()) return
        lines.forEach { handle(it) }
    }

    fun digest(path: String): ByteArray {
        // ok: buffered-stream (a digest over the body)
        return MessageDigest.getInstance("SHA-256").digest(File(path).readBytes())
    }

    fun known(path: String, word: String): Boolean {
        // ok: buffered-stream (looked up)
        return word in File(path).readLines()
    }

    fun grouped(): Map<String, List<Order>> {
        // ok: buffered-stream (a table to look things up in)
        return orders.findAll().groupBy { it.status }
    }

    fun header(path: String) {
        // ok: buffered-stream (indexed)
        val lines = File(path).readLines()
        handle(lines.first())
        lines.drop(1).forEach { handle(it) }
    }
}
