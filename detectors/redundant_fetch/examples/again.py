from django.contrib.auth.decorators import login_required
from django.db import connection
from django.db.models import F
from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select, update
from sqlalchemy.orm import Session

router = APIRouter()


@router.put("/orders/{order_id}")
def update_order(order_id: int, payload: OrderUpdate, db: Session = Depends(get_db)):
    order = db.query(Order).filter(Order.id == order_id).first()
    if order is None:
        raise HTTPException(status_code=404)
    order.status = payload.status
    db.add(order)
    db.commit()
    updated = db.query(Order).filter(Order.id == order_id).first()  # expect: redundant-fetch
    return updated


@router.post("/orders")
def create_order(payload: OrderCreate, db: Session = Depends(get_db)):
    order = Order(**payload.dict())
    db.add(order)
    db.commit()
    db.refresh(order)
    return db.get(Order, order.id)  # ok: redundant-fetch (after a refresh)


@router.post("/orders/{order_id}/expire")
def expire(order_id: int, db: Session = Depends(get_db)):
    order = db.get(Order, order_id)
    db.execute(update(Order).where(Order.id == order.id).values(status="expired"))
    db.commit()
    return db.get(Order, order_id)  # ok: redundant-fetch (a statement went past the object)


@router.post("/orders/{order_id}/lock")
def lock(order_id: int, db: Session = Depends(get_db)):
    order = db.get(Order, order_id)
    if order is None:
        raise HTTPException(404)
    locked = db.execute(select(Order).where(Order.id == order_id).with_for_update()).scalar_one()  # ok: redundant-fetch (locks the row)
    locked.attempts += 1
    db.commit()
    return locked


@login_required
def profile(request):
    user = User.objects.get(id=request.user.id)  # expect: redundant-fetch
    return render(request, "profile.html", {"user": user})


def send_invoice(order):
    order = Order.objects.get(pk=order.pk)  # expect: redundant-fetch
    mail(order.customer.email, order.total)


def bump(counter):
    Counter.objects.filter(pk=counter.pk).update(value=F("value") + 1)
    counter = Counter.objects.get(pk=counter.pk)  # ok: redundant-fetch (after a bulk update)
    return counter.value


def check_access(user_id, team_id):
    if not Membership.objects.filter(user_id=user_id, team_id=team_id).exists():
        return None
    team = Team.objects.get(id=team_id)
    log.info("team %s", team.name)
    team = Team.objects.get(id=team_id)  # expect: redundant-fetch
    return team


class OrderService:
    def __init__(self, repo, payments):
        self.repo = repo
        self.payments = payments

    async def pay(self, order_id):
        order = await self.repo.get_order(order_id)
        if order.paid:
            return order
        await self._charge(order.id, order.total)
        return order

    async def _charge(self, order_id, amount):
        order = await self.repo.get_order(order_id)  # expect: redundant-fetch
        await self.payments.charge(order.customer_id, amount)

    async def capture(self, order_id):
        order = await self.repo.get_order(order_id)
        await self.payments.capture(order.id)
        order = await self.repo.get_order(order_id)  # ok: redundant-fetch (another service may have changed it)
        return order

    async def compare(self, left_id, right_id):
        left = await self.repo.get_order(left_id)
        right = await self.repo.get_order(right_id)  # ok: redundant-fetch (another order)
        return left, right

    def rename(self, user, user_id, name):
        found = self.repo.get_user(user_id)  # expect: redundant-fetch
        found.name = name
        return found

    def either(self, order_id, fast):
        if fast:
            return self.repo.get_order(order_id)
        return self.repo.get_order(order_id).detail()  # ok: redundant-fetch (another way)


def report(conn, user_id):
    name = conn.execute("SELECT name FROM users WHERE id = ?", (user_id,)).fetchone()
    print(name)
    again = conn.execute("SELECT name FROM users WHERE id = ?", (user_id,)).fetchone()  # expect: redundant-fetch
    return again
