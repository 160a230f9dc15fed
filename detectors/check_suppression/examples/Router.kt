// expect: check-suppression
@file:Suppress("TooManyFunctions")

package shop

class Router {
    // expect: check-suppression
    @Suppress("UNCHECKED_CAST") // the registry stores each handler under its own type
    fun <T> find(name: String): T = handlers[name] as T

    // expect: check-suppression
    @SuppressLint("MissingPermission")
    fun locate() {
        // expect: check-suppression
        //noinspection ConstantConditions
        val text = "@Suppress(\"x\")" // ok: check-suppression (text in a string)
    }

    @Deprecated("use find") // ok: check-suppression (no suppression)
    fun get(name: String) = handlers[name]
}
