import boto3

dynamodb = boto3.client("dynamodb")


class EventRepository:
    def __init__(self, table):
        self.table = table

    def all_for(self, user_id):
        items = []
        kwargs = {"TableName": self.table, "KeyConditionExpression": "user = :u", "ExpressionAttributeValues": {":u": {"S": user_id}}}
        # expect: manual-pagination
        while True:
            response = dynamodb.query(**kwargs)
            items.extend(response["Items"])
            last_key = response.get("LastEvaluatedKey")
            if not last_key:
                break
            kwargs["ExclusiveStartKey"] = last_key
        return items
