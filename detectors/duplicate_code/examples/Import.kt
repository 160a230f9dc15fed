class Import(private val store: Store, private val log: Logger) {
    fun readProducts(file: File): Int {
        val lines = file.readLines().drop(1)
        var imported = 0
        for (line in lines) {
            val cells = line.split(";")
            if (cells.size < 3) {
                log.warn("skipped $line")
                continue
            }
            store.saveProduct(Product(cells[0], cells[1], cells[2].toInt()))
            imported++
        }
        return imported
    }

    // expect: duplicate-code
    fun readSuppliers(file: File): Int {
        val lines = file.readLines().drop(1)
        var imported = 0
        for (line in lines) {
            val cells = line.split(";")
            if (cells.size < 3) {
                log.warn("left out $line")
                continue
            }
            store.saveSupplier(Supplier(cells[0], cells[1], cells[2].toInt()))
            imported++
        }
        return imported
    }

    // ok: duplicate-code (it reads one file, differently)
    fun readStock(file: File): Int {
        val table = Table.parse(file)
        val missing = table.rows.filter { it.count == null }
        if (missing.isNotEmpty()) {
            log.warn("${missing.size} rows without a count")
        }
        store.saveStock(table)
        return table.rows.size - missing.size
    }
}
