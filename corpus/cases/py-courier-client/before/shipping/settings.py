COURIER_URL = "https://api.courier.example/v2"
TOKEN = "test"
