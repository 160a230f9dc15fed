package aws

import aws.sdk.kotlin.services.dynamodb.DynamoDbClient
import aws.sdk.kotlin.services.dynamodb.model.ScanRequest

suspend fun scanAll(client: DynamoDbClient, table: String): List<Item> {
    val items = mutableListOf<Item>()
    var start: Map<String, AttributeValue>? = null
    // expect: manual-pagination
    do {
        val response = client.scan(ScanRequest { tableName = table; exclusiveStartKey = start })
        items += response.items.orEmpty()
        start = response.lastEvaluatedKey
    } while (start != null)
    return items
}
