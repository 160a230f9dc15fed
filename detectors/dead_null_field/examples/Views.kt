package com.example

import kotlinx.serialization.Serializable

data class UserView(
    val id: Long,
    val name: String,
    val avatarUrl: String?, // expect: dead-null-field
)

data class TeamView(
    val id: Long,
    // ok: dead-null-field (one construction gives it)
    val crest: String?,
)

data class OrderView(
    val id: Long,
    val carrier: String? = null, // expect: dead-null-field
    // ok: dead-null-field (given by name)
    val status: String? = null,
)

class Cart {
    var couponText: String? = null // expect: dead-null-field
    // ok: dead-null-field (assigned)
    var giftText: String? = null

    fun give(text: String) {
        giftText = text
    }

    fun clear() {
        couponText = null
    }
}

class Stage {
    // ok: dead-null-field (assigned in a function that is given the object)
    var phaseName: String? = null
}

@Serializable
data class Incoming(
    val id: Long,
    // ok: dead-null-field (read from JSON)
    val couponCode: String? = null,
)

class Mapper {
    fun user(user: User) = UserView(user.id, user.name, null)

    fun admin(user: User) = UserView(id = user.id, name = user.nick, avatarUrl = null)

    fun team(team: Team) = TeamView(team.id, null)

    fun known(team: Team) = TeamView(team.id, team.crest)

    fun order(order: Order) = OrderView(order.id, status = order.status)

    fun clear(order: Order) = OrderView(order.id).copy(carrier = null)

    fun stage(name: String) = Stage().apply { phaseName = name }

    fun unset(stage: Stage) = stage.apply { phaseName = null }

    fun incoming(id: Long) = Incoming(id)

    fun run(mail: Mail) {
        send("a", null)
        send("b", null)
        post("a", null)
        post("b", mail.sender)
        note("a")
        note("b")
    }

    // expect: dead-null-field
    private fun send(to: String, replyTo: String?) = use(to, replyTo)

    // ok: dead-null-field (one caller passes it)
    private fun post(to: String, sender: String?) = use(to, sender)

    // expect: dead-null-field
    private fun note(text: String, author: String? = null) = use(text, author)
}
