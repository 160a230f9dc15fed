package a

import com.stripe.model.Customer
import com.stripe.param.CustomerListParams

fun customers(): List<Customer> {
    val all = mutableListOf<Customer>()
    var startingAfter: String? = null
    // expect: manual-pagination
    do {
        val params = CustomerListParams.builder().setLimit(100L).setStartingAfter(startingAfter).build()
        val page = Customer.list(params)
        all += page.data
        startingAfter = page.data.lastOrNull()?.id
    } while (page.hasMore)
    return all
}
