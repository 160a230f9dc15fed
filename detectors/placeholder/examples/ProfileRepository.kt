package com.acme

class ProfileRepository(private val api: Api) {
    // expect: placeholder;
    suspend fun load(id: String): Profile = TODO("load from the network")

    suspend fun save(profile: Profile) {
        // expect: placeholder;
        TODO()
    }

    fun friends(): List<User> {
        // expect: placeholder;
        // Mock data for now
        return listOf(User("Jane Doe"), User("John Smith"))
    }

    fun export(): ByteArray {
        // expect: placeholder;
        throw NotImplementedError("export")
    }

    // expect: placeholder;
    fun legacy(): Nothing = throw UnsupportedOperationException("Not yet implemented")

    // expect: placeholder;
    // FIXME: handle time zones
    fun day(at: Instant) = at.toString().take(10)
}

interface Store { fun get(key: String): String? }

abstract class Screen { abstract fun render() }

@Composable
fun ProfileScreen(viewModel: ProfileViewModel) {
    Column {
        // expect: placeholder;
        Button(onClick = { }) { Text("Save") }
        // expect: placeholder;
        Button(onClick = { /* TODO */ }) { Text("Delete") }
        Button(onClick = viewModel::save) { Text("Save") }
        IconButton(onClick = { viewModel.close() }) { Icon() }
    }
}

@Preview
@Composable
fun ProfilePreview() {
    ProfileScreen(onClick = {}, user = User("John Doe"))
}
