"""A web service that can also be started by hand."""
import uvicorn
from fastapi import FastAPI

app = FastAPI()


@app.get("/total")
def total(rows: list[int]) -> int:
    print(len(rows), "rows")  # expect: verbose-logging
    return sum(rows)


if __name__ == "__main__":
    uvicorn.run(app)
