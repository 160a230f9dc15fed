from src.prices_new import prices
