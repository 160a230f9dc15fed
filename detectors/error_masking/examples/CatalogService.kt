package com.acme.shop

import io.ktor.client.HttpClient
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.catch
import kotlinx.coroutines.flow.flow
import org.slf4j.LoggerFactory
import java.io.File
import java.io.IOException

class CatalogService(private val api: CatalogApi, private val dao: ProductDao) {
    private val log = LoggerFactory.getLogger(javaClass)

    suspend fun products(): List<Product> {
        return try {
            api.products()
        } catch (e: Exception) { // expect: error-masking
            emptyList()
        }
    }

    suspend fun product(id: String): Product? = try {
        api.product(id)
    } catch (e: Exception) { // expect: error-masking
        log.error("could not load {}", id, e)
        null
    }

    suspend fun price(id: String): Double =
        runCatching { api.price(id) }.getOrDefault(0.0) // expect: error-masking

    suspend fun stock(id: String): Int? = runCatching { api.stock(id) }.getOrNull() // expect: error-masking

    suspend fun stockOrFail(id: String): Int = runCatching { api.stock(id) }.getOrElse { throw CatalogException(id, it) }

    fun watch(): Flow<List<Product>> = dao.watch().catch { emit(emptyList()) } // expect: error-masking

    fun watchOk(): Flow<State> = dao.watch().map { State.Loaded(it) as State }.catch { emit(State.Failed(it)) }

    suspend fun save(product: Product) {
        try {
            dao.insert(product)
            api.push(product)
        } catch (e: Exception) { // expect: error-masking
            e.printStackTrace()
        }
    }

    suspend fun saveResult(product: Product): Result<Unit> = try {
        dao.insert(product)
        Result.success(Unit)
    } catch (e: Exception) {
        Result.failure(e)
    }

    suspend fun refresh() {
        try {
            dao.replaceAll(api.products())
        } catch (e: CancellationException) {
            throw e
        } catch (e: Exception) { // expect: error-masking
        }
    }

    fun readCache(file: File): String? = try {
        file.readText()
    } catch (e: IOException) { // expect: error-masking
        null
    }

    fun parse(text: String): Int? = try {
        text.toInt()
    } catch (e: NumberFormatException) {
        null
    }

    suspend fun importAll(rows: List<Row>): ImportReport {
        val rejected = mutableListOf<Rejected>()
        rows.forEach { row ->
            try {
                dao.insert(row.toProduct())
            } catch (e: Exception) {
                rejected += Rejected(row, e.message)
            }
        }
        return ImportReport(rows.size - rejected.size, rejected)
    }

    fun close() {
        try {
            client.close()
        } catch (_: Exception) {
        }
    }

    val secret: String = System.getenv("JWT_SECRET") ?: "development-secret" // expect: error-masking
    val port: Int = System.getenv("PORT")?.toInt() ?: 8080
    val required: String = System.getenv("JWT_SECRET") ?: error("JWT_SECRET is not set")
}

class CatalogViewModel(private val service: CatalogService) : ViewModel() {
    fun load() {
        viewModelScope.launch {
            try {
                _state.value = UiState.Success(service.products())
            } catch (e: Exception) {
                _state.value = UiState.Error(e.message ?: "Unknown error")
            }
        }
    }

    fun loadQuietly() {
        viewModelScope.launch {
            try {
                _state.value = UiState.Success(service.products())
            } catch (e: Exception) { // expect: error-masking
                Log.e(TAG, "load failed", e)
            }
        }
    }
}
