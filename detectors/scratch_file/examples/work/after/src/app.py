from src import orders
