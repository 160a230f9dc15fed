package shop

data class ShipmentView(
    val id: Long,
    val status: String,
    val carrier: String?, // expect: dead-null-field
    val note: String?,
)

fun view(shipment: Shipment) = ShipmentView(shipment.id, shipment.status, null, shipment.note)

class Upload {
    private var progress: Int? = null // ok: dead-null-field (set by advance)
    private var lastError: Throwable? = null // expect: dead-null-field

    fun advance(value: Int) {
        progress = value
    }

    fun state() = progress to lastError

    private fun token(user: User, scope: String?): String = sign(user.id, scope) // expect: dead-null-field

    fun web(user: User) = token(user, null)

    fun mobile(user: User) = token(user, scope = null)
}

data class Range(val from: Int?, val to: Int?) { // ok: dead-null-field (both are set somewhere)
    companion object {
        fun above(from: Int) = Range(from, null)

        fun below(to: Int) = Range(null, to)
    }
}
