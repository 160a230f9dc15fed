package feed

class FeedViewModel(private val api: FeedApi) : ViewModel() {
    private var page = 1

    fun loadMore() = viewModelScope.launch {
        // ok: manual-pagination (one page when the reader scrolls)
        val answer = api.feed(page)
        page += 1
        items.value += answer.items
    }
}
