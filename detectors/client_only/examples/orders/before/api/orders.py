from fastapi import APIRouter

router = APIRouter(prefix="/orders")


@router.get("/")
def all_orders():
    return []


@router.get("/{order_id}")
def one_order(order_id: int):
    return {"id": order_id}


@router.post("/{order_id}/cancel")
def cancel(order_id: int):
    return {"id": order_id}
