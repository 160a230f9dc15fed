package app

interface Clock {
    fun now(): Long {
        // ok: placeholder (an interface)
        throw NotImplementedError()
    }
}

class Profile(private val api: Api) {
    // expect: placeholder
    fun export(): ByteArray = TODO("Not yet implemented")

    fun avatar(id: String): String {
        // expect: placeholder
        // Just a fixed picture, for now we use no other.
        return "default.png"
    }

    fun friends(): List<Friend> {
        // expect: placeholder
        return listOf(Friend("Jane Doe", "jane@example.com"), Friend("John Doe", "john@example.com"))
    }

    fun plans(): List<Plan> {
        // ok: placeholder (constants of the business)
        return listOf(Plan("basic", 5), Plan("team", 20))
    }
}

@Composable
fun Actions(onShare: () -> Unit, onRetry: () -> Unit = {}) {
    // expect: placeholder
    Button(onClick = {}) { Text("Delete") }
    // ok: placeholder (does something)
    Button(onClick = onShare) { Text("Share") }
    // ok: placeholder (switched off)
    Button(onClick = {}, enabled = false) { Text("Soon") }
}

@Preview
@Composable
fun ActionsPreview() {
    // ok: placeholder (a preview)
    Actions(onShare = {}, onRetry = {})
    // ok: placeholder (a preview)
    Button(onClick = {}) { Text("Share") }
}

fun bind(view: View, save: () -> Unit) {
    // expect: placeholder
    view.setOnClickListener { }
    // ok: placeholder (does something)
    view.setOnClickListener { save() }
}
